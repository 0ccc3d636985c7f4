package io.poamledger.accesstest;

import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The organisation's stream in a ledger in memory, written as the command side would. */
public final class Organisation {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine() {
        @Override
        public DomainEventStream readEvents(String stream, long first) {
            if (away) {
                throw new CommitStoreException("cannot read", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
            }
            if (afterReading) {
                var read = DomainEventStream.of(
                        super.readEvents(stream, first).asStream().toList().toArray(new DomainEventMessage<?>[0]));
                waitUntilItAnswers();
                return read;
            }
            waitUntilItAnswers();
            return super.readEvents(stream, first);
        }
    };
    private final EventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private long next;

    /** Whether the ledger cannot be read. */
    public volatile boolean away;

    private volatile CountDownLatch answering = new CountDownLatch(0);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean afterReading;

    /** From now on a read has no answer until {@link #answers}. */
    public void hangs() {
        answering = new CountDownLatch(1);
    }

    /** The same, and what it will say is settled before. */
    public void hangsAfterReading() {
        afterReading = true;
        hangs();
    }

    public void answers() {
        answering.countDown();
        afterReading = false;
    }

    /** Waits until somebody waits for an answer. */
    public boolean isAsked() throws InterruptedException {
        return asked.await(1, TimeUnit.MINUTES);
    }

    private void waitUntilItAnswers() {
        var until = answering;
        if (until.getCount() > 0) {
            asked.countDown();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public EventStorageEngine engine() {
        return engine;
    }

    public EventStore store() {
        return store;
    }

    public void grant(String account, Role role) {
        append(new RoleGranted(new AccountId(account), role, Optional.empty()));
    }

    public void grant(String account, Role role, String system) {
        append(new RoleGranted(new AccountId(account), role, Optional.of(new SystemId(system))));
    }

    public void revoke(String account, Role role) {
        append(new RoleRevoked(new AccountId(account), role, Optional.empty(), "left the team"));
    }

    public synchronized void append(OrganisationEvent event) {
        appendAnything(event);
    }

    public synchronized void appendAnything(Object event) {
        store.publish(
                new GenericDomainEventMessage<>("Organisation", OrganisationId.THE_ONE.toString(), next++, event));
    }
}
