package io.poamledger.access.roles;

import io.poamledger.access.roles.Grants.Grant;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.ClockAccepted;
import io.poamledger.events.organisation.MappingKept;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.OrganisationRenamed;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import io.poamledger.ledger.LedgerUnavailable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/**
 * Who holds which role, exact at the moment of asking: every answer rests on a read of the organisation's stream, from where the last one
 * stopped, that began after it was asked for. Nothing is stored, so every node knows the same.
 *
 * <p>One thread reads at a time; all who ask meanwhile share the read after it. A ledger that hangs is waited for by that one thread: the
 * others are refused after two seconds, and at once when the read has taken that long already.
 */
@Component
public final class Roles {

    private static final String STREAM = OrganisationId.THE_ONE.toString();
    private static final long NOT_READING = Long.MIN_VALUE;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final EventStorageEngine events;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<AccountId, Set<Grant>> held = new HashMap<>();
    private long next;
    private long finished;
    private volatile long begun;
    private volatile long readingSince = NOT_READING;

    /**
     * @param events the ledger. The engine, not the event store: a store adds what the running unit of work has applied
     *     and may yet roll back, and nobody holds a role because of that.
     */
    public Roles(EventStorageEngine events) {
        this.events = events;
    }

    /**
     * The roles of one account.
     *
     * @throws LedgerUnavailable the ledger does not answer
     * @throws IllegalStateException the organisation's stream holds what this version cannot read; nobody is let in on
     *     half a story
     */
    public Grants of(AccountId account) {
        return atTheHead(() -> {
            var grants = held.get(account);
            return grants == null ? Grants.NONE : new Grants(grants);
        });
    }

    /**
     * Every account that holds a role, with its roles.
     *
     * @throws LedgerUnavailable the ledger does not answer
     */
    public Map<AccountId, Grants> all() {
        return atTheHead(() -> {
            var all = new HashMap<AccountId, Grants>();
            held.forEach((account, grants) -> all.put(account, new Grants(grants)));
            return all;
        });
    }

    /** A read that is counted after this moment began after it. */
    private <T> T atTheHead(Supplier<T> answer) {
        var before = begun;
        takeTurn();
        try {
            if (finished <= before) {
                readingSince = System.nanoTime();
                begun = begun + 1;
                catchUp();
                finished = begun;
            }
            return answer.get();
        } finally {
            readingSince = NOT_READING;
            reading.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (reading.tryLock() || reading.tryLock(patience(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new LedgerUnavailable("the ledger does not answer who holds which role");
    }

    /** What is left for the read that goes on now. */
    private long patience() {
        var since = readingSince;
        return since == NOT_READING ? PATIENCE_NANOS : PATIENCE_NANOS - (System.nanoTime() - since);
    }

    private void catchUp() {
        var stream = events.readEvents(STREAM, next);
        while (stream.hasNext()) {
            var message = stream.next();
            if (!(message.getPayload() instanceof OrganisationEvent event)) {
                throw new IllegalStateException("The stream " + STREAM + " holds at " + message.getSequenceNumber()
                        + " a " + message.getPayloadType().getSimpleName() + ", which is no event of an organisation.");
            }
            on(event);
            next = message.getSequenceNumber() + 1;
        }
    }

    private void on(OrganisationEvent event) {
        switch (event) {
            case OrganisationFounded _, OrganisationRenamed _, ClockAccepted _, MappingKept _ -> {}
            case RoleGranted e -> change(e.account(), grants -> grants.add(new Grant(e.role(), e.system())));
            case RoleRevoked e -> change(e.account(), grants -> grants.remove(new Grant(e.role(), e.system())));
        }
    }

    private void change(AccountId account, Consumer<Set<Grant>> change) {
        var grants = held.computeIfAbsent(account, _ -> new HashSet<>());
        change.accept(grants);
        if (grants.isEmpty()) {
            held.remove(account);
        }
    }
}
