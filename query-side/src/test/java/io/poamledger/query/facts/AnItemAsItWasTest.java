package io.poamledger.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.events.Events;
import io.poamledger.events.Recorded;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.axon.AddedFields;
import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.axon.LedgerStorageEngine;
import io.poamledger.ledger.sqlite.SqliteLedger;
import io.poamledger.query.views.questions.Recording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnItemAsItWasTest {

    private static final PoamItemId ITEM = new PoamItemId(new SystemId("acme"), 7);
    private static final PoamItemId OTHER = new PoamItemId(new SystemId("acme"), 8);
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    final List<Long> positions = new ArrayList<>();
    final Ledger ledger;
    final LedgerStorageEngine engine;
    long recorded;

    AnItemAsItWasTest(@TempDir Path folder) {
        ledger = SqliteLedger.open(
                folder.resolve("ledger.db"),
                Clock.fixed(BEGINNING.plusSeconds(86_400), ZoneOffset.UTC),
                new SimpleMeterRegistry());
        engine = LedgerStorageEngine.of(
                ledger,
                new LedgerSerializer(EventNames.of(Events.byName(), Events::revision)),
                new AddedFields(Events.byName(), Events::revision, Events::addedSince));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equals_the_fold_of_what_was_recorded_until_then_at_every_position(long seed) {
        var history = Histories.of(ITEM, 40, seed);
        var others = Histories.of(OTHER, 40, seed + 100);
        for (var i = 0; i < history.size(); i++) {
            record(others.get(i), i);
            record(history.get(i), i);
            positions.add(recorded);
        }
        var past = new FactsForTests(engine).past();
        Optional<ItemFacts> expected = Optional.empty();
        var next = 0;
        for (var position = 0L; position <= recorded; position++) {
            if (next < history.size() && positions.get(next) == position) {
                expected = Optional.of(ItemFacts.evolve(expected, history.get(next), recording(position), next));
                next++;
            }
            var asOf = past.at(ITEM, position).orElseThrow();
            assertThat(asOf.item()).as("at " + position).isEqualTo(expected);
            assertThat(asOf.later()).isEqualTo(history.size() - next);
        }
    }

    @Test
    void at_an_instant_shows_what_was_recorded_before_it() {
        var history = Histories.of(ITEM, 5, 1);
        for (var i = 0; i < history.size(); i++) {
            record(history.get(i), i);
        }
        var past = new FactsForTests(engine).past();
        assertThat(past.positionBefore(BEGINNING)).isZero();
        assertThat(past.positionBefore(at(3))).isEqualTo(2);
        assertThat(past.positionBefore(at(3).plusMillis(1))).isEqualTo(3);
        assertThat(past.positionBefore(at(99))).isEqualTo(5);
    }

    @Test
    void of_an_item_that_was_never_opened_is_nothing() {
        assertThat(new FactsForTests(engine).past().at(ITEM, 100)).isEmpty();
    }

    private static Instant at(long position) {
        return BEGINNING.plusSeconds(60 * position);
    }

    private static Recording recording(long position) {
        return new Recording(position, at(position), "alice", "Alice Adams", "OWNER", "page", "");
    }

    private void record(PoamItemEvent event, long sequence) {
        recorded++;
        engine.appendEvents(new GenericDomainEventMessage<>(
                "PoamItem",
                event.itemId().toString(),
                sequence,
                event,
                Map.of(
                        Recorded.SUBJECT, "alice",
                        Recorded.NAME, "Alice Adams",
                        Recorded.ROLES, "OWNER",
                        Recorded.SOURCE, "page"),
                "event-" + recorded,
                at(recorded)));
    }
}
