package io.poamledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.events.Events;
import io.poamledger.events.LedgerEvent;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.query.SampleHistory.Happened;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Histories that stay as they are, whatever becomes of what once made them up: a line each event, as a ledger has it. Lines are added,
 * never changed.
 */
final class StoredHistories {

    /** Where a kind of event that is new gets its line. */
    static final String EVERY_EVENT = "query-side/src/test/resources/histories/every-event.jsonl";

    private static final JsonMapper JSON = LedgerSerializer.strictMapper();

    private StoredHistories() {}

    /** In the order of their files, then of their lines. */
    static List<Happened> all() throws IOException {
        var all = new ArrayList<Happened>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:histories/*.jsonl")) {
            file.getContentAsString(UTF_8).lines().map(StoredHistories::read).forEach(all::add);
        }
        return all;
    }

    /** The one with an event of every kind. */
    static List<Happened> everyEvent() throws IOException {
        return new ClassPathResource("histories/every-event.jsonl")
                .getContentAsString(UTF_8)
                .lines()
                .map(StoredHistories::read)
                .toList();
    }

    static String line(Happened happened) {
        var line = JSON.createObjectNode();
        line.put("at", happened.at().toString());
        line.put("event", happened.event().getClass().getSimpleName());
        line.put("revision", Events.revision(happened.event().getClass()));
        line.set("payload", JSON.valueToTree(happened.event()));
        return line.toString();
    }

    private static Happened read(String text) {
        var line = JSON.readTree(text);
        var type = Objects.requireNonNull(Events.byName().get(line.path("event").stringValue()));
        var payload = (ObjectNode) line.path("payload");
        Events.addedSince(type, line.path("revision").stringValue())
                .forEach((field, before) -> payload.set(field, JSON.readTree(before)));
        return new Happened(Instant.parse(line.path("at").stringValue()), event(payload, type));
    }

    private static LedgerEvent event(JsonNode payload, Class<?> type) {
        return (LedgerEvent) JSON.treeToValue(payload, type);
    }
}
