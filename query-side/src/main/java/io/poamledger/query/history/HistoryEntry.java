package io.poamledger.query.history;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.query.views.questions.Recording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of an item, in words.
 *
 * @param sequence its number in the item's stream, from 0
 * @param position how many events the ledger held with it
 * @param event its stored name
 * @param recordedAt when it was recorded
 * @param subject the account that did it
 * @param name the account's name at that time
 * @param roles the roles it held at that time, comma separated
 * @param source {@code page}, {@code api}, {@code cli}, {@code demo} or {@code import … row …}
 * @param sentence what happened, for an assessor
 * @param changes old and new values
 * @param claimedOn the date that the event claims, where it claims one
 * @param reason in the words of whoever gave it
 * @param payload the event itself
 */
public record HistoryEntry(
        long sequence,
        long position,
        String event,
        Instant recordedAt,
        String subject,
        String name,
        String roles,
        String source,
        String correlation,
        String sentence,
        List<Change> changes,
        Optional<LocalDate> claimedOn,
        Optional<String> reason,

        @Schema(type = "object", description = "the event itself")
        PoamItemEvent payload) {

    private static final ObjectWriter READABLE = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    /** The event itself as JSON, for reading. */
    public String document() {
        return READABLE.writeValueAsString(payload);
    }

    /**
     * A value that changed.
     *
     * @param field what it is called on the page
     * @param from empty where there was none
     * @param to empty where there is none any more
     */
    public record Change(String field, String from, String to) {}

    static HistoryEntry of(long sequence, Recording recording, PoamItemEvent event, EventInWords words) {
        return new HistoryEntry(
                sequence,
                recording.position(),
                event.getClass().getSimpleName(),
                recording.at(),
                recording.subject(),
                recording.name(),
                recording.roles(),
                recording.source(),
                recording.correlation(),
                words.sentence(),
                words.changes(),
                words.claimedOn(),
                words.reason(),
                event);
    }
}
