package io.poamledger.command.system;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.command.system.state.StatusesInForce;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private @Nullable SecurityPlanIssued plan;

    private final Set<ReviewRecorded> reviews = new HashSet<>();
    private final List<ChangeRecorded> changes = new ArrayList<>();
    private final Map<Integer, ChangeSignificanceDecided> decisions = new HashMap<>();

    InformationSystem() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterSystem command, Prefixes prefixes) {
        if (profile != null) {
            isTheSame(profile, command);
            return;
        }
        isFree(command.itemPrefix(), prefixes);
        apply(new SystemRegistered(command.systemId(), command.profile()));
    }

    @CommandHandler
    void handle(ReviseSystem command, Prefixes prefixes, StatusesInForce statuses) {
        var from = profile;
        if (from == null || from.equals(command.profile())) {
            return;
        }
        if (!from.itemPrefix().equals(command.itemPrefix())) {
            isFree(command.itemPrefix(), prefixes);
        }
        ProfileRules.check(command, from, statuses);
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

    @CommandHandler
    void handle(IssueSecurityPlan command) {
        if (command.issued().equals(plan)) {
            return;
        }
        apply(command.issued());
    }

    @CommandHandler
    void handle(RecordChange command) {
        if (changes.contains(command.recorded(changes.size()))) {
            return;
        }
        apply(command.recorded(changes.size() + 1));
    }

    @CommandHandler
    void handle(DecideChangeSignificance command) {
        ChangeRules.wasRecorded(command, changes);
        if (command.decided().equals(decisions.get(command.change()))) {
            return;
        }
        apply(command.decided());
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
            case SecurityPlanIssued e -> {
                plan = e;
                profile = Objects.requireNonNull(profile).withSecurityPlan(e.reference(), e.version());
            }
            case ChangeRecorded e -> changes.add(e);
            case ChangeSignificanceDecided e -> decisions.put(e.change(), e);
        }
    }

    /** A number that people see means one item; one that a system had once is free. */
    private static void isFree(String prefix, Prefixes prefixes) {
        prefixes.inUseBy(prefix).ifPresent(other -> {
            throw Rule.PREFIX_IN_USE.refuses(
                    "The items of system '" + other + "' are numbered with " + prefix + "; choose another prefix");
        });
    }

    private static void isTheSame(SystemProfile registered, RegisterSystem command) {
        if (!registered.equals(command.profile())) {
            throw Rule.SYSTEM_EXISTS.refuses("A system '" + command.systemId() + "' is registered already, as '"
                    + registered.name() + "'; revise it, or choose another id for '" + command.name() + "'");
        }
    }
}
