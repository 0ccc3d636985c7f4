package io.poamledger.command.system.state;

import io.poamledger.command.Rule;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What rules about other aggregates ask of systems. Every answer is one indexed read of the ledger, exact at its head
 * at that moment; nothing is kept. May be used by several threads at a time.
 */
public final class Systems {

    /** Any other event is left as it is stored: reviews are many, and long. */
    private static final Set<Class<?>> OF_THE_PROFILE =
            Set.of(SystemRegistered.class, SystemRevised.class, SecurityPlanIssued.class);

    private final EventStore ledger;
    private final Clock clock;

    public Systems(EventStore ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Optional<KnownSystem> find(SystemId id) {
        return find(id, OptionalLong.empty());
    }

    /** The system as it was at that version, or as it is. */
    public Optional<KnownSystem> find(SystemId id, OptionalLong version) {
        var profile = profile(id, version.orElse(Long.MAX_VALUE));
        return profile == null
                ? Optional.empty()
                : Optional.of(new KnownSystem(id, profile, LocalDate.now(clock.withZone(profile.timeZone()))));
    }

    /**
     * The system with this id.
     *
     * @throws io.poamledger.command.Rejected by {@link Rule#SYSTEM_UNKNOWN}
     */
    public KnownSystem known(SystemId id) {
        return find(id).orElseThrow(() -> Rule.SYSTEM_UNKNOWN.refuses("No system '" + id + "' is registered"));
    }

    /** Whether an item with this id was ever opened, whatever became of it. */
    public boolean hasItem(PoamItemId id) {
        return ledger.lastSequenceNumberFor(id.toString()).isPresent();
    }

    private @Nullable SystemProfile profile(SystemId id, long last) {
        SystemProfile profile = null;
        var events = ledger.readEvents(id.toString());
        while (events.hasNext()) {
            var message = events.next();
            if (message.getSequenceNumber() <= last && OF_THE_PROFILE.contains(message.getPayloadType())) {
                profile = evolve(profile, (InformationSystemEvent) message.getPayload());
            }
        }
        return profile;
    }

    private static @Nullable SystemProfile evolve(@Nullable SystemProfile profile, InformationSystemEvent event) {
        return switch (event) {
            case SystemRegistered e -> e.profile();
            case SystemRevised e -> e.to();
            case SecurityPlanIssued e -> profile == null ? null : profile.withSecurityPlan(e.reference(), e.version());
            case ReviewRecorded _, ChangeRecorded _, ChangeSignificanceDecided _ -> profile;
        };
    }
}
