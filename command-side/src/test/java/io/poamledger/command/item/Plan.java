package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;

import io.poamledger.command.Ground;
import io.poamledger.command.dispatch.StatedDays;
import io.poamledger.command.item.dependency.Dependencies;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.known.KnownItems;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.item.weakness.ItemNumbers;
import io.poamledger.command.item.weakness.OpeningItems;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.vault.EvidenceVault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;

/** An item under test, the sentences that tests of items are made of, and what is around it. */
final class Plan {

    static final PoamItemId ITEM = new PoamItemId(Ground.ACME, 1);
    static final MilestoneId PATCH_FLEET = new MilestoneId(1);
    static final MilestoneId TEST_FLEET = new MilestoneId(2);
    static final LocalDate MARCH_1 = LocalDate.of(2027, 3, 1);
    static final LocalDate MARCH_31 = LocalDate.of(2027, 3, 31);
    static final LocalDate JUNE_30 = LocalDate.of(2027, 6, 30);
    static final LocalDate SEPTEMBER_30 = LocalDate.of(2027, 9, 30);
    static final AccountId OLIVE = new AccountId("olive");
    static final AccountId VERA = new AccountId("vera");
    static final EvidenceId SCAN = new EvidenceId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    final Ground ground = new Ground();

    /** The items that wait for the one under test. */
    final List<PoamItemId> waiting = new ArrayList<>();

    private final FixtureConfiguration<PoamItem> fixture = new AggregateTestFixture<>(PoamItem.class);

    /** Without any evidence. */
    Plan() {
        this(new ClosingPolicy(true));
    }

    Plan(ClosingPolicy policy) {
        fixture.registerInjectableResources(
                ground.systems(),
                Ground.ACCOUNTS,
                predecessors(),
                policy,
                Ground.NOTHING_FROZEN,
                Ground.NOTHING_ENDED,
                new Dependencies(new KnownItems(ground.ledger()), Ground.NOTHING_ENDED, _ -> waiting));
        fixture.registerCommandHandlerInterceptor(new StatedDays(ground::systems));
    }

    private Predecessors predecessors() {
        return new Predecessors(fixture::getRepository, Ground.NOTHING_ENDED);
    }

    Plan(EvidenceVault vault, ClosingPolicy policy) {
        this(policy);
        fixture.registerInjectableResource(ground.evidence(vault));
    }

    TestExecutor<PoamItem> nothing() {
        fixture.registerAnnotatedCommandHandler(new OpeningItems(
                opened -> fixture.getRepository().newInstance(() -> new PoamItem(opened)),
                new ItemNumbers(ground.ledger()),
                ground.systems(),
                predecessors(),
                Ground.ACCOUNTS,
                Ground.NOTHING_FROZEN));
        return fixture.givenNoPriorActivity();
    }

    TestExecutor<PoamItem> given(Object... events) {
        return fixture.given(events);
    }

    TestExecutor<PoamItem> at(Instant now) {
        return fixture.givenCurrentTime(now);
    }

    /** An event that this account caused. */
    static EventMessage<?> recordedBy(AccountId account, PoamItemEvent event) {
        return GenericEventMessage.asEventMessage(event).withMetaData(by(account));
    }

    static Map<String, String> by(AccountId account) {
        return by(account, "somebody whose name nobody else has");
    }

    /** @param name as it is shown */
    static Map<String, String> by(AccountId account, String name) {
        return Map.of(Recorded.SUBJECT, account.value(), Recorded.NAME, name);
    }

    static Weakness weakness() {
        return new Weakness(
                Optional.of(new RequirementId("3.13.11")),
                List.of("sc-13"),
                "TLS 1.0 still enabled",
                "On the file gateway",
                "scan",
                Optional.of(MARCH_1));
    }

    static WeaknessOpened opened() {
        return new WeaknessOpened(ITEM, ItemKind.OPERATIONAL, weakness(), Map.of());
    }

    static CompletionScheduled dueOn(LocalDate day) {
        return new CompletionScheduled(ITEM, day);
    }

    static MilestoneAdded milestone(MilestoneId id, String title, LocalDate dueOn) {
        return new MilestoneAdded(ITEM, id, title, "", dueOn);
    }

    static MilestoneAdded patchTheFleetBy(LocalDate dueOn) {
        return milestone(PATCH_FLEET, "Patch the fleet", dueOn);
    }

    static MilestoneCompleted done(MilestoneId id, LocalDate completedOn) {
        return new MilestoneCompleted(ITEM, id, completedOn, "");
    }

    static MilestoneCancelled cancelled(MilestoneId id) {
        return new MilestoneCancelled(ITEM, id, "not needed");
    }

    static RemediationPlanned remediation() {
        return new RemediationPlanned(ITEM, "Turn TLS 1.0 off", List.of("gateway"), "TLS 1.2 and up", "Scan again");
    }

    static ResponsibilityAssigned assignedTo(String name, Optional<AccountId> account) {
        return new ResponsibilityAssigned(ITEM, new ResponsibleParty(name, account), List.of());
    }

    static ResponsibilityAssigned assignedToOlive() {
        return assignedTo("Olive Owner", Optional.of(OLIVE));
    }

    static PlanApproved approved() {
        return new PlanApproved(ITEM, "", Optional.of(TODAY));
    }

    static ProgressRecorded progress(String words, LocalDate day) {
        return new ProgressRecorded(ITEM, words, Optional.of(day), Optional.empty());
    }

    static RiskAssessed assessed() {
        return new RiskAssessed(ITEM, Optional.empty(), Optional.empty(), RiskLevel.HIGH, "");
    }

    static ResourcesEstimated estimated() {
        return new ResourcesEstimated(ITEM, "Two people for a week", Optional.empty(), Optional.empty());
    }

    static VoidItem voidAsMistake() {
        return new VoidItem(ITEM, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "a duplicate");
    }

    static SubmittedForValidation submitted() {
        return new SubmittedForValidation(ITEM, TODAY, "All gateways are patched");
    }

    static ReturnedFromValidation returned() {
        return new ReturnedFromValidation(ITEM, "One gateway is missing");
    }

    static ItemReopened reopened() {
        return new ItemReopened(ITEM, "It is there again");
    }

    static ItemVoided voided() {
        return voided(Optional.empty());
    }

    static ItemVoided voided(Optional<String> waiver) {
        return new ItemVoided(
                ITEM, "a duplicate", Optional.of(VoidKind.MISTAKE), List.of(), Optional.of(Successor.NONE), waiver);
    }

    static EvidencePreserved scanOf(SystemId system, Sha256 content) {
        return new EvidencePreserved(
                SCAN, system, "scan.pdf", "application/pdf", content, 4, "rescan", Optional.empty());
    }

    static EvidenceFinalised finalScanOf(SystemId system, Sha256 content) {
        return new EvidenceFinalised(SCAN, system, content);
    }

    static ItemClosed closed() {
        return new ItemClosed(
                ITEM,
                TODAY,
                "TLS 1.0 is off",
                "none",
                "1.1",
                List.of(new VerifiedEvidence(SCAN, new Sha256("a".repeat(64)))),
                Optional.empty());
    }
}
