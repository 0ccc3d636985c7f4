package io.poamledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event has an approved file for good: what is in ledgers today must be read as it was meant tomorrow. */
class StoredEventsStayReadableTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Set<String> names() {
        return Events.byName().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_read_from_its_approved_file_and_written_back_equal(String name) throws IOException {
        var approved = approved(name);

        var event = JSON.treeToValue(approved, type(name));

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_approved_file_fills_every_field(String name) throws IOException {
        var components = Stream.of(type(name).getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(approved(name).propertyNames()).containsExactlyInAnyOrderElementsOf(components);
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_approved_file_of_an_earlier_revision_lacks_just_what_was_added_since(String name) throws IOException {
        for (var revision = 1; revision < Integer.parseInt(Events.revision(type(name))); revision++) {
            var old = (ObjectNode) approved(name, String.valueOf(revision));
            var added = Events.addedSince(type(name), String.valueOf(revision));

            assertThat(old.propertyNames()).isNotEmpty().doesNotContainAnyElementsOf(added.keySet());

            added.forEach((field, json) -> old.set(field, JSON.readTree(json)));
            assertThat(JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(old, type(name)))))
                    .isEqualTo(old);
        }
    }

    @Test
    void no_approved_file_is_left_without_its_event() throws IOException {
        var folder = Path.of("src/test/resources/contracts");
        try (var files = Files.list(folder)) {
            var events = files.map(file -> file.getFileName().toString().replaceFirst("\\.\\d+\\.json$", ""))
                    .collect(Collectors.toSet());

            assertThat(events).isEqualTo(names());
        }
    }

    private static Class<?> type(String name) {
        return Objects.requireNonNull(Events.byName().get(name));
    }

    private static JsonNode approved(String name) throws IOException {
        return approved(name, Events.revision(type(name)));
    }

    private static JsonNode approved(String name, String revision) throws IOException {
        var file = "/contracts/" + name + "." + revision + ".json";
        try (InputStream in = Objects.requireNonNull(
                StoredEventsStayReadableTest.class.getResourceAsStream(file), file + " is missing")) {
            return JSON.readTree(in);
        }
    }
}
