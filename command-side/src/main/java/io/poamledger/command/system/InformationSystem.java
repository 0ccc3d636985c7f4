package io.poamledger.command.system;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemId;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An information system under management, and the reviews held over its items. */
class InformationSystem {

    @AggregateIdentifier
    private @Nullable SystemId id;

    private @Nullable SystemProfile profile;

    private final Set<ReviewRecorded> reviews = new HashSet<>();

    InformationSystem() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterSystem command) {
        if (profile != null) {
            isTheSame(profile, command);
            return;
        }
        apply(new SystemRegistered(command.systemId(), command.profile()));
    }

    @CommandHandler
    void handle(ReviseSystem command) {
        var from = profile;
        if (from == null || from.equals(command.profile())) {
            return;
        }
        apply(new SystemRevised(command.systemId(), from, command.profile(), command.reason()));
    }

    @CommandHandler
    void handle(RecordReview command, Systems systems) {
        if (reviews.contains(command.recorded())) {
            return;
        }
        ReviewRules.check(command, systems);
        apply(command.recorded());
    }

    @EventSourcingHandler
    void on(InformationSystemEvent event) {
        switch (event) {
            case SystemRegistered e -> {
                id = e.systemId();
                profile = e.profile();
            }
            case SystemRevised e -> profile = e.to();
            case ReviewRecorded e -> reviews.add(e);
            case SecurityPlanIssued e ->
                profile = Objects.requireNonNull(profile).withSecurityPlan(e.reference(), e.version());
            case ChangeRecorded _, ChangeSignificanceDecided _ -> {}
        }
    }

    private static void isTheSame(SystemProfile registered, RegisterSystem command) {
        if (!registered.equals(command.profile())) {
            throw Rule.SYSTEM_EXISTS.refuses("A system '" + command.systemId() + "' is registered already, as '"
                    + registered.name() + "'; revise it, or choose another id for '" + command.name() + "'");
        }
    }
}
