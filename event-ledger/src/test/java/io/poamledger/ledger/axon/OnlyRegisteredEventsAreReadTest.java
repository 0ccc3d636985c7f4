package io.poamledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyRegisteredEventsAreReadTest {

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Recorded.ledger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Object read(String name, String revision, String json) {
        return Recorded.SERIALIZER.deserialize(
                new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, name, revision));
    }

    @Test
    void the_stored_name_is_the_registered_one_and_not_the_class() {
        Recorded.engine(ledger).appendEvents(Recorded.event("acme/1", 0));
        var stored = ledger.events(0, 1).getFirst();
        assertThat(stored.payloadType()).isEqualTo("Recorded");
        assertThat(stored.revision()).hasValue("1");
        assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"what\":\"acme/1\",\"number\":0}");
        assertThat(new String(stored.metadata(), StandardCharsets.UTF_8)).isEqualTo("{\"subject\":\"kim\"}");
    }

    @Test
    void an_unknown_name_revision_or_property_is_refused() {
        assertThat(read("Recorded", "1", "{\"what\":\"x\",\"number\":1}")).isEqualTo(new Recorded("x", 1));
        assertThatThrownBy(() -> read("Unheard", "1", "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("Unheard");
        assertThatThrownBy(() -> read("Recorded", "2", "{}")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> read("Recorded", "1", "{\"what\":\"x\",\"number\":1,\"more\":2}"))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> read("Recorded", "1", "{\"what\":\"x\"}")).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_class_that_is_not_registered_is_not_written() {
        assertThatThrownBy(() -> Recorded.SERIALIZER.serialize(Map.of(), byte[].class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void metadata_comes_back_as_it_was() {
        var written =
                Recorded.SERIALIZER.serialize(MetaData.with("subject", "kim").and("name", "Kim"), byte[].class);
        MetaData read = Recorded.SERIALIZER.deserialize(written);
        assertThat(read).isEqualTo(MetaData.with("subject", "kim").and("name", "Kim"));
    }

    @Test
    void a_stored_event_nobody_knows_stops_the_reader_and_shows_in_the_ledgers_health() {
        EventStorageEngine writer = Recorded.engine(ledger);
        writer.appendEvents(Recorded.event("acme/1", 0), Recorded.event("acme/1", 1));
        var stranger = new LedgerSerializer(EventNames.ofFirstRevision(Map.of("Other", String.class)));
        var reader = new EngineBuilder()
                .ledger(ledger)
                .eventSerializer(stranger)
                .snapshotSerializer(stranger)
                .build();
        assertThatThrownBy(() -> reader.readEvents(null, false).count()).isInstanceOf(UnreadableEvent.class);
        assertThat(ledger.health().up()).isFalse();
        assertThat(ledger.health().reason()).contains("Recorded revision 1");
    }

    @Test
    void a_snapshot_counts_only_while_the_event_it_was_made_from_is_there() {
        var engine = LedgerStorageEngine.of(
                ledger,
                Recorded.SERIALIZER,
                org.axonframework.serialization.upcasting.event.NoOpEventUpcaster.INSTANCE);
        engine.appendEvents(Recorded.event("acme/1", 0));
        engine.storeSnapshot(Recorded.event("acme/1", 0));
        assertThat(engine.readSnapshot("acme/1")).isPresent();
        engine.storeSnapshot(Recorded.event("acme/2", 5));
        assertThat(engine.readSnapshot("acme/2")).isEmpty();
    }
}
