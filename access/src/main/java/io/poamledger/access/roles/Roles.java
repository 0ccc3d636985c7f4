package io.poamledger.access.roles;

import io.poamledger.access.roles.Grants.Grant;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.ClockAccepted;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.OrganisationRenamed;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/**
 * Who holds which role, exact at the moment of asking: before every answer the fold is caught up with the head of the
 * organisation's stream by one read from where it stopped. Nothing is stored, so every node knows the same.
 */
@Component
public final class Roles {

    private static final String STREAM = OrganisationId.THE_ONE.toString();

    private final EventStorageEngine events;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AccountId, Set<Grant>> held = new HashMap<>();
    private long next;

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
     * @throws IllegalStateException the organisation's stream holds what this version cannot read; nobody is let in on
     *     half a story
     */
    public Grants of(AccountId account) {
        lock.lock();
        try {
            catchUp();
            var grants = held.get(account);
            return grants == null ? Grants.NONE : new Grants(grants);
        } finally {
            lock.unlock();
        }
    }

    /** Every account that holds a role, with its roles. */
    public Map<AccountId, Grants> all() {
        lock.lock();
        try {
            catchUp();
            var all = new HashMap<AccountId, Grants>();
            held.forEach((account, grants) -> all.put(account, new Grants(grants)));
            return all;
        } finally {
            lock.unlock();
        }
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
            case OrganisationFounded _, OrganisationRenamed _, ClockAccepted _ -> {}
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
