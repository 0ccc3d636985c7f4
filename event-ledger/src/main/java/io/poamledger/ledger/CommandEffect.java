package io.poamledger.ledger;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.StoredEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The first and only effect of a command, read from the stored commit.
 *
 * @param mark its key and what is remembered of the request
 * @param slot of the commit
 * @param position after the commit: that of its last event + 1, so a reader that has read up to here has seen it
 * @param timestamp of its last event
 * @param lastSequences the aggregates it touched, in the order of their first event, each with the sequence of its last one
 * @param events as stored
 */
public record CommandEffect(
        RememberedRequest mark,
        long slot,
        long position,
        Instant timestamp,
        SequencedMap<String, Long> lastSequences,
        List<StoredEvent> events) {

    public static CommandEffect of(Commit commit, RememberedRequest mark) {
        var last = new LinkedHashMap<String, Long>();
        commit.events().stream()
                .filter(event -> event.type().isPresent())
                .forEach(event -> last.merge(event.aggregate(), event.sequence(), Math::max));
        return new CommandEffect(
                mark,
                commit.slot(),
                commit.nextPosition(),
                Instant.ofEpochMilli(commit.events().getLast().timestamp()),
                last,
                commit.events());
    }

    /** The command's key. */
    public DeduplicationKey key() {
        return mark.key();
    }

    /** Whether a repetition asks for the same as the first did; if not, it is to be refused. */
    public boolean matches(byte[] request) {
        return mark.matches(request);
    }
}
