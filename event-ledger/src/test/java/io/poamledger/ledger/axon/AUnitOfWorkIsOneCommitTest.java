package io.poamledger.ledger.axon;

import static io.poamledger.ledger.axon.Recorded.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.IdempotentRequest;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AUnitOfWorkIsOneCommitTest {

    private final TestDatabase database;

    @TempDir
    Path folder;

    private TestDatabase.Stores stores;
    private Ledger ledger;
    private EmbeddedEventStore store;

    AUnitOfWorkIsOneCommitTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        stores = database.stores(folder);
        ledger = stores.ledger();
        store = Recorded.engine(ledger).eventStore();
    }

    @AfterEach
    void close() {
        store.shutDown();
        ledger.close();
        stores.close();
    }

    @Test
    void two_nested_units_of_work_make_one_commit() {
        var root = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("acme/1", 0));
        DefaultUnitOfWork.startAndGet(null).execute(() -> store.publish(event("acme/2", 0)));
        assertThat(ledger.head().slot()).isEqualTo(-1);
        root.commit();
        assertThat(ledger.head().slot()).isEqualTo(0);
        assertThat(ledger.head().position()).isEqualTo(2);
        assertThat((Object) root.getResource(LedgerStorageEngine.RECEIPT)).isInstanceOf(Appended.class);
    }

    @Test
    void an_exception_in_a_later_prepare_commit_handler_stores_nothing() {
        var root = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("acme/1", 0));
        root.onPrepareCommit(_ -> {
            throw new IllegalStateException("changed my mind");
        });
        assertThatThrownBy(root::commit).hasMessage("changed my mind");
        assertThat(ledger.head().slot()).isEqualTo(-1);
        assertThat(store.readEvents("acme/1").hasNext()).isFalse();
    }

    @Test
    void a_nested_unit_of_work_that_is_rolled_back_takes_only_its_own_events_with_it() {
        var root = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("acme/1", 0));
        var nested = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("acme/2", 0));
        nested.rollback();
        root.commit();
        assertThat(ledger.events(0, 10)).extracting(e -> e.aggregate()).containsExactly("acme/1");
    }

    @Test
    void what_was_appended_below_a_unit_of_work_that_is_rolled_back_goes_with_it() {
        var engine = Recorded.engine(ledger);
        var root = DefaultUnitOfWork.startAndGet(null);
        engine.appendEvents(event("acme/1", 0));
        var middle = DefaultUnitOfWork.startAndGet(null);
        DefaultUnitOfWork.startAndGet(null).execute(() -> engine.appendEvents(event("acme/2", 0)));
        middle.rollback();
        root.commit();
        assertThat(ledger.events(0, 10)).extracting(e -> e.aggregate()).containsExactly("acme/1");
    }

    @Test
    void a_rolled_back_root_stores_nothing() {
        var root = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("acme/1", 0));
        root.rollback();
        assertThat(ledger.head().slot()).isEqualTo(-1);
    }

    @Test
    void a_taken_first_event_and_a_taken_later_one_fail_as_axon_expects() {
        store.publish(event("acme/1", 0), event("acme/1", 1));
        assertThatThrownBy(() -> store.publish(event("acme/1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> store.publish(event("acme/1", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_conflict_found_in_the_commit_phase_reaches_whoever_sent_the_command() {
        store.publish(event("acme/1", 0));
        try (var gateway = gateway()) {
            assertThatThrownBy(() -> gateway.send("acme/1", Map.of()))
                    .isInstanceOf(AggregateStreamCreationException.class);
        }
    }

    @Test
    void a_decision_is_refused_when_what_it_rested_on_has_changed() {
        store.publish(event("acme/1", 0));
        var seen = ledger.head().position();
        store.publish(event("acme/2", 0));
        try (var gateway = gateway()) {
            var matters = new AppendCondition(seen, stored -> stored.aggregate().startsWith("acme/"));
            assertThatThrownBy(() -> gateway.send("status", Map.of(IdempotencyInterceptor.CONDITION, matters)))
                    .isInstanceOf(DecisionOutdatedException.class)
                    .hasMessageContaining("acme/2");
            var doesNot = new AppendCondition(seen, stored -> stored.aggregate().startsWith("other/"));
            gateway.send("status", Map.of(IdempotencyInterceptor.CONDITION, doesNot));
            var failing = new AppendCondition(0, _ -> {
                throw new IllegalStateException("cannot tell");
            });
            assertThatThrownBy(() -> gateway.send("other", Map.of(IdempotencyInterceptor.CONDITION, failing)))
                    .hasMessageContaining("cannot tell");
            gateway.send("other", Map.of());
        }
        assertThat(ledger.head().position()).isEqualTo(4);
    }

    @Test
    void a_repeated_command_is_recognised_and_those_it_causes_have_no_identity() {
        var identity = new IdempotentRequest(DeduplicationKey.of("kim", "k"), Samples.bytes("body"));
        try (var gateway = gateway()) {
            gateway.send("parent", Map.of(IdempotencyInterceptor.IDENTITY, identity));
            assertThat(ledger.head().slot()).isEqualTo(0);
            assertThat(ledger.findCommand(identity.key()).orElseThrow().lastSequences())
                    .containsOnlyKeys("parent", "child");
            assertThatThrownBy(() -> gateway.send("again", Map.of(IdempotencyInterceptor.IDENTITY, identity)))
                    .isInstanceOf(CommandRepeated.class);
        }
        assertThat(ledger.head().slot()).isEqualTo(0);
    }

    private Gateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        bus.registerHandlerInterceptor(new IdempotencyInterceptor());
        bus.subscribe("open", message -> {
            var aggregate = (String) message.getPayload();
            store.publish(event(aggregate, 0));
            if (aggregate.equals("parent")) {
                var spoofed = new IdempotentRequest(DeduplicationKey.of("kim", "spoofed"), new byte[0]);
                gateway.sendAndWait(new GenericCommandMessage<>(GenericCommandMessage.asCommandMessage("child"), "open")
                        .andMetaData(Map.of(IdempotencyInterceptor.IDENTITY, spoofed)));
            }
            return null;
        });
        return new Gateway(gateway);
    }

    private record Gateway(DefaultCommandGateway gateway) implements AutoCloseable {

        void send(String aggregate, Map<String, ?> metadata) {
            CommandMessage<?> command = new GenericCommandMessage<>(
                            GenericCommandMessage.asCommandMessage(aggregate), "open")
                    .andMetaData(metadata);
            gateway.sendAndWait(command);
        }

        @Override
        public void close() {}
    }
}
