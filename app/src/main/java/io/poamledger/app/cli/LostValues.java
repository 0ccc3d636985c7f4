package io.poamledger.app.cli;

import io.poamledger.events.Recorded;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds the events that may say less than somebody typed: early pages sent only the last value of a list, and showed an estimate without its
 * cost and hours. What was never sent is nowhere; what can be found is where that may have happened: a page stored a list of exactly one
 * value, or an estimate without a figure that the one before had.
 */
final class LostValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int PAGE = 500;
    private static final String PAGES = "page";
    private static final String ESTIMATE = "ResourcesEstimated";
    private static final List<String> FIGURES = List.of("cost", "hours");

    /** Events that replace the one of the same name before them, and do not carry it. */
    private static final List<String> REPLACING = List.of(ESTIMATE, "RemediationPlanned", "ResponsibilityAssigned");

    private final Instant until;
    private final Consumer<Suspect> found;
    private final Map<String, JsonNode> replaced = new HashMap<>();

    /** @param until events recorded from then on came from pages that send everything */
    LostValues(Instant until, Consumer<Suspect> found) {
        this.until = until;
        this.found = found;
    }

    /**
     * A field that may have had more values.
     *
     * @param before what the event replaced, as far as it is known; empty where nothing was there
     */
    record Suspect(StoredEvent event, JsonNode recorded, String field, String kept, String before) {

        String by(String key) {
            return recorded.path(key).asString("");
        }
    }

    void in(CommitStore store) {
        var slot = 0L;
        for (var page = store.page(slot, PAGE); !page.isEmpty(); page = store.page(slot, PAGE)) {
            page.forEach(commit -> commit.events().forEach(this::look));
            slot = page.getLast().slot() + 1;
        }
    }

    private void look(StoredEvent event) {
        var payload = JSON.readTree(event.payload());
        var before = before(event, payload);
        var recorded = JSON.readTree(event.metadata());
        var fromAPage = recorded.path(Recorded.SOURCE).asString("").equals(PAGES);
        if (fromAPage && Instant.ofEpochMilli(event.timestamp()).isBefore(until)) {
            Stream.concat(listsOfOne("", payload), emptied(event, payload, before))
                    .map(pointer -> new Suspect(
                            event,
                            recorded,
                            pointer.substring(1).replace('/', '.'),
                            words(payload.at(pointer)),
                            words(before.at(pointer.replaceFirst("^/to/", "/")))))
                    .forEach(found);
        }
    }

    /** Where in a payload a list has exactly one value; not in what it replaces. */
    private static Stream<String> listsOfOne(String at, JsonNode node) {
        if (node.isArray()) {
            return node.size() == 1 ? Stream.of(at) : Stream.empty();
        }
        return node.propertyStream()
                .filter(field -> !field.getKey().equals("from"))
                .flatMap(field -> listsOfOne(at + "/" + field.getKey(), field.getValue()));
    }

    private static Stream<String> emptied(StoredEvent event, JsonNode payload, JsonNode before) {
        return event.payloadType().equals(ESTIMATE)
                ? FIGURES.stream()
                        .filter(figure -> isThere(before.path(figure)) && !isThere(payload.path(figure)))
                        .map(figure -> "/" + figure)
                : Stream.empty();
    }

    private static boolean isThere(JsonNode value) {
        return !value.isNull() && !value.isMissingNode();
    }

    /** Of somebody the name, of an artifact the id. */
    private static String words(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(LostValues::words).collect(Collectors.joining(", "));
        }
        return value.isObject()
                ? value.path(value.has("name") ? "name" : "evidenceId").asString("")
                : value.asString("");
    }

    private JsonNode before(StoredEvent event, JsonNode payload) {
        if (!REPLACING.contains(event.payloadType())) {
            return payload.path("from");
        }
        var before = replaced.put(event.aggregate() + " " + event.payloadType(), payload);
        return before == null ? MissingNode.getInstance() : before;
    }
}
