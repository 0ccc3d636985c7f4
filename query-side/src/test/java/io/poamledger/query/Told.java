package io.poamledger.query;

import io.poamledger.access.Caller;
import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.access.roles.Grants;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events and people, told in short sentences. */
public final class Told {

    public static final SystemId ACME = new SystemId("acme");
    public static final SystemId BETA = new SystemId("beta");
    public static final AccountId ALICE = new AccountId("alice");

    private Told() {}

    public static SystemRegistered registered(SystemId system, String prefix, String zone) {
        return new SystemRegistered(
                system,
                new SystemProfile(
                        system.value().toUpperCase(Locale.ROOT) + " enclave",
                        prefix,
                        CmmcLevel.LEVEL_2,
                        ZoneId.of(zone),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("1.0"),
                        30));
    }

    public static PoamItemId item(int number) {
        return new PoamItemId(ACME, number);
    }

    public static WeaknessOpened opened(PoamItemId item, String title) {
        return opened(item, title, Optional.of("3.5.3"));
    }

    public static WeaknessOpened opened(PoamItemId item, String title, Optional<String> requirement) {
        return new WeaknessOpened(
                item,
                ItemKind.OPERATIONAL,
                new Weakness(
                        requirement.map(RequirementId::new),
                        List.of("ac-2"),
                        title,
                        "details",
                        "scan",
                        Optional.empty()),
                Map.of());
    }

    public static RiskAssessed rated(PoamItemId item, RiskLevel level) {
        return new RiskAssessed(item, Optional.empty(), Optional.empty(), level, "");
    }

    public static ResponsibilityAssigned assigned(PoamItemId item, String name) {
        return new ResponsibilityAssigned(item, ResponsibleParty.named(name), List.of());
    }

    public static ResponsibilityAssigned assigned(PoamItemId item, String name, AccountId account) {
        return new ResponsibilityAssigned(item, new ResponsibleParty(name, Optional.of(account)), List.of());
    }

    public static CompletionScheduled scheduled(PoamItemId item, String due) {
        return new CompletionScheduled(item, LocalDate.parse(due));
    }

    public static CompletionRescheduled moved(PoamItemId item, String from, String to, MoveReason code) {
        return new CompletionRescheduled(
                item, LocalDate.parse(from), LocalDate.parse(to), code, "as it is", Optional.empty());
    }

    public static MilestoneAdded milestone(PoamItemId item, int number, String title, String due) {
        return new MilestoneAdded(item, new MilestoneId(number), title, "", LocalDate.parse(due));
    }

    public static MilestoneRescheduled moved(PoamItemId item, int number, String from, String to, MoveReason code) {
        return new MilestoneRescheduled(
                item,
                new MilestoneId(number),
                LocalDate.parse(from),
                LocalDate.parse(to),
                code,
                "as it is",
                Optional.of(ALICE));
    }

    public static MilestoneCompleted completed(PoamItemId item, int number, String on) {
        return new MilestoneCompleted(item, new MilestoneId(number), LocalDate.parse(on), "");
    }

    public static PlanApproved approved(PoamItemId item) {
        return new PlanApproved(item, "");
    }

    public static ItemClosed closed(PoamItemId item, String on) {
        return new ItemClosed(item, LocalDate.parse(on), "done", "none", "1.1", List.of(), Optional.empty());
    }

    public static PriorClosureRecorded closedBefore(PoamItemId item, String on) {
        return new PriorClosureRecorded(item, Optional.of(LocalDate.parse(on)), "Bob", "old.csv row 2");
    }

    public static SubmittedForValidation submitted(PoamItemId item, String on) {
        return new SubmittedForValidation(item, LocalDate.parse(on), "All sites are done");
    }

    public static ReturnedFromValidation returned(PoamItemId item) {
        return new ReturnedFromValidation(item, "One site is missing");
    }

    public static ItemReopened reopened(PoamItemId item) {
        return new ItemReopened(item, "It is there again");
    }

    public static ItemVoided voided(PoamItemId item) {
        return new ItemVoided(item, "opened twice");
    }

    /** Somebody with these roles on all systems. */
    public static Caller callerWith(Role... roles) {
        return callerHolding(Grants.everywhere(roles));
    }

    /** Somebody with a role on one system only. */
    public static Caller callerOn(SystemId system, Role role) {
        return callerHolding(new Grants(Set.of(new Grants.Grant(role, Optional.of(system)))));
    }

    /** Somebody else, with these roles on all systems. */
    public static Caller vera(Role... roles) {
        return caller(new Actor(new AccountId("vera"), "Vera Lund"), Grants.everywhere(roles));
    }

    private static Caller callerHolding(Grants grants) {
        return caller(new Actor(ALICE, "Alice Adams"), grants);
    }

    private static Caller caller(Actor actor, Grants grants) {
        return new Caller(actor, grants, Way.COOKIE, Set.of(Scope.values()));
    }
}
