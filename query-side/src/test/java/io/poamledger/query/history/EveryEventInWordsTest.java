package io.poamledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.Events;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ExtensionApproved;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.history.HistoryEntry.Change;
import io.poamledger.query.views.questions.Recording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryEventInWordsTest {

    private static final PromiseId OLD = PromiseId.parse("acme-enclave/3");
    private static final PoamItemId ITEM = new PoamItemId(new SystemId("acme"), 7);
    private static final MilestoneId FIRST = new MilestoneId(1);
    private static final LocalDate AUGUST_31 = LocalDate.parse("2026-08-31");
    private static final LocalDate SEPTEMBER_15 = LocalDate.parse("2026-09-15");
    private static final Sha256 CONTENT = new Sha256("2c".repeat(32));
    private static final EvidenceId SCAN = new EvidenceId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
    private static final Optional<ItemFacts> KNOWN =
            item(new MilestoneAdded(ITEM, FIRST, "Patch the fleet", "", AUGUST_31));

    record Said(PoamItemEvent event, String sentence) {
        @Override
        public String toString() {
            return event.getClass().getSimpleName();
        }
    }

    static Stream<Said> everything() {
        return Stream.of(
                said(
                        new WeaknessOpened(ITEM, ItemKind.ASSESSMENT, weakness("TLS 1.0 still enabled"), Map.of()),
                        "The item was opened against requirement 3.13.11: TLS 1.0 still enabled"),
                said(
                        new WeaknessRevised(ITEM, weakness("Old"), weakness("New"), "it was vague"),
                        "The description of the weakness was revised."),
                said(
                        new RiskAssessed(ITEM, Optional.empty(), Optional.empty(), RiskLevel.VERY_HIGH, "reachable"),
                        "The risk was assessed as very high."),
                said(
                        new RemediationPlanned(ITEM, "Disable TLS 1.0", List.of("gw-1"), "", ""),
                        "The remediation was planned."),
                said(
                        new ResponsibilityAssigned(ITEM, ResponsibleParty.named("Ada Byron"), List.of()),
                        "Ada Byron was made the responsible party of the item."),
                said(
                        new ResourcesEstimated(ITEM, "Two evenings", Optional.empty(), Optional.of(16)),
                        "The resources were estimated."),
                said(
                        new PlanApproved(ITEM, ""),
                        "The plan was approved; its dates are the baseline unless an earlier approval fixed it."),
                said(new CompletionScheduled(ITEM, AUGUST_31), "Completion was scheduled for 2026-08-31."),
                said(
                        new CompletionRescheduled(
                                ITEM, AUGUST_31, SEPTEMBER_15, MoveReason.VENDOR_DELAY, "late", Optional.empty()),
                        "Completion moved from 2026-08-31 to 2026-09-15, 15 days later (vendor delay)."),
                said(
                        new MilestoneAdded(ITEM, new MilestoneId(2), "Scan", "both", AUGUST_31),
                        "Milestone 2 was added: Scan, due on 2026-08-31."),
                said(
                        new MilestoneRescheduled(
                                ITEM,
                                FIRST,
                                SEPTEMBER_15,
                                SEPTEMBER_15.minusDays(1),
                                MoveReason.CORRECTION,
                                "typo",
                                Optional.empty()),
                        "Milestone 1 \"Patch the fleet\" moved from 2026-09-15 to 2026-09-14, 1 day earlier (a correction,"
                                + " counted until somebody else confirms it)."),
                said(
                        new MilestoneCompleted(ITEM, FIRST, SEPTEMBER_15, "clean"),
                        "Milestone 1 \"Patch the fleet\" was completed on 2026-09-15."),
                said(
                        new MilestoneCancelled(ITEM, FIRST, "gateway retired"),
                        "Milestone 1 \"Patch the fleet\" was cancelled; it will not be done."),
                said(
                        new ProgressRecorded(ITEM, "Half is done.", Optional.of(AUGUST_31), Optional.of("Ada")),
                        "Progress: Half is done."),
                said(
                        new EvidenceAttached(ITEM, SCAN, "scan.pdf", CONTENT, "clean scan"),
                        "Evidence was attached: scan.pdf."),
                said(
                        new ItemClosed(
                                ITEM,
                                SEPTEMBER_15,
                                "Disabled",
                                "none",
                                "3.2",
                                List.of(new VerifiedEvidence(SCAN, CONTENT)),
                                Optional.empty()),
                        "The item was closed with 1 piece of evidence; completed on 2026-09-15."),
                said(
                        new PriorClosureRecorded(ITEM, Optional.of(AUGUST_31), "Ada", "row 4"),
                        "The item was closed before the ledger knew it; the evidence was not verified."),
                said(new ItemVoided(ITEM, "entered twice"), "The item was voided: it should not have been opened."),
                said(
                        new CorrectionConfirmed(
                                ITEM, Optional.of(FIRST), AUGUST_31.plusYears(1), AUGUST_31, List.of(), "typo"),
                        "It was confirmed that 2027-08-31 was a mistyped date of milestone 1 \"Patch the fleet\";"
                                + " 2026-08-31 stands in its place, and the correction is no slip."),
                said(
                        new ContinuationDeclared(ITEM, Optional.empty(), OLD, List.of(), "the same"),
                        "Completion takes over the promise acme-enclave/3."),
                said(
                        new PromiseContinued(ITEM, Optional.of(FIRST), OLD),
                        "Milestone 1 \"Patch the fleet\" goes on in acme-enclave/3; it is not withdrawn."),
                said(
                        new ExtensionRequested(
                                ITEM, Optional.of(FIRST), AUGUST_31, SEPTEMBER_15, MoveReason.VENDOR_DELAY, "late"),
                        "A later date was asked for: milestone 1 \"Patch the fleet\" on 2026-09-15 instead of 2026-08-31"
                                + " (vendor delay)."),
                said(
                        new ExtensionApproved(ITEM, Optional.empty(), SEPTEMBER_15, ""),
                        "The later date was granted: completion on 2026-09-15."),
                said(
                        new ExtensionDenied(ITEM, Optional.empty(), SEPTEMBER_15, "no"),
                        "The later date was denied: completion does not move to 2026-09-15."),
                said(
                        new SubmittedForValidation(ITEM, SEPTEMBER_15, "All gateways"),
                        "It was submitted for validation: completed on 2026-09-15, which somebody else is to check."),
                said(
                        new ReturnedFromValidation(ITEM, "One is missing"),
                        "It was returned from validation; the work goes on, and its dates stay."),
                said(new ItemReopened(ITEM, "On again"), "The item was reopened; its promises are those that it had."),
                said(new DatesAccepted(ITEM, ""), "All dates were accepted by the responsible party."),
                said(
                        new DatesContested(ITEM, Optional.empty(), AUGUST_31, SEPTEMBER_15, "no"),
                        "Completion cannot be kept on 2026-08-31; 2026-09-15 can."),
                said(
                        new SeparationWaived(ITEM, new AccountId("olive"), "nobody else"),
                        "It was agreed that olive closes the item, whatever part they had in it."),
                said(
                        new ItemReclassified(ITEM, ItemKind.OTHER, ItemKind.OPERATIONAL, "it was in place"),
                        "The item is of another kind: operational."),
                said(
                        new ResourcesCommitted(
                                ITEM,
                                "Two weekends",
                                Optional.of(new BigDecimal("1200.50")),
                                Optional.of(32),
                                "Ada",
                                Optional.of(AUGUST_31)),
                        "Resources were committed by Ada."),
                said(
                        new RiskAccepted(ITEM, "replaced in spring", "Ada", Optional.of(SEPTEMBER_15)),
                        "The risk was accepted by Ada; the weakness is still there."),
                said(new RiskAcceptanceEnded(ITEM, "replaced"), "The risk is not accepted any more."),
                said(
                        new DeviationRequested(ITEM, 1, DeviationKind.FALSE_POSITIVE, "a banner"),
                        "Deviation 1 was asked for: false positive."),
                said(new DeviationDecided(ITEM, 1, true, "confirmed"), "Deviation 1 was granted."),
                said(
                        new CompensatingControlAdded(ITEM, 1, "One address only", Optional.of(AUGUST_31)),
                        "Compensating control 1 was added: One address only"),
                said(
                        new CompensatingControlWithdrawn(ITEM, 1, "rule removed"),
                        "Compensating control 1 is not there any more."),
                said(
                        new DependencyDeclared(ITEM, OLD.itemId(), "first"),
                        "The item has to wait for item 3 of its system."),
                said(
                        new DependencyWithdrawn(ITEM, OLD.itemId(), "not needed"),
                        "The item does not wait for item 3 of its system any more."));
    }

    @Test
    void what_takes_over_shows_the_line_that_it_inherits() {
        var line = Line.begins(OLD, AUGUST_31, true).movedTo(SEPTEMBER_15);
        var origin = new Origin(
                Optional.of(OLD), List.of(line), Optional.empty(), Optional.empty(), List.of(OLD), Optional.empty());
        assertThat(Wording.of(
                                Optional.empty(),
                                new WeaknessOpened(ITEM, ItemKind.OTHER, weakness("New"), Map.of(), origin))
                        .changes())
                .contains(new Change(
                        "Takes over",
                        "",
                        "acme-enclave/3, first promised for 2026-08-31, last for 2026-09-15, postponed by 15 days"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void is_a_sentence_that_an_assessor_reads(Said said) {
        assertThat(Wording.of(KNOWN, said.event()).sentence()).isEqualTo(said.sentence());
    }

    @Test
    void no_event_of_an_item_is_left_out() {
        var said = everything().map(Said::toString).collect(Collectors.toSet());
        var all = Events.byName().entrySet().stream()
                .filter(event -> PoamItemEvent.class.isAssignableFrom(event.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(said)
                .as("Say here what each event is in words: a line of everything(), beside the others of its family")
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_second_judgement_shows_the_first_beside_it() {
        var first = new RiskAssessed(ITEM, Optional.empty(), Optional.of(RiskLevel.LOW), RiskLevel.LOW, "first");
        var second = new RiskAssessed(ITEM, Optional.empty(), Optional.of(RiskLevel.LOW), RiskLevel.HIGH, "exploited");
        var words = Wording.of(item(first), second);
        assertThat(words.changes()).containsExactly(new Change("Risk", "low", "high"));
        assertThat(words.reason()).contains("exploited");
    }

    @Test
    void a_new_plan_and_new_parties_show_what_they_replace() {
        var known = item(
                new RemediationPlanned(ITEM, "Patch", List.of("gw-1"), "", "Scan"),
                new ResponsibilityAssigned(ITEM, ResponsibleParty.named("Ada"), List.of()),
                new ResourcesEstimated(ITEM, "One day", Optional.of(new BigDecimal("100")), Optional.empty()));
        assertThat(Wording.of(known, new RemediationPlanned(ITEM, "Replace", List.of("gw-1", "gw-2"), "", "Scan"))
                        .changes())
                .containsExactly(
                        new Change("Actions", "Patch", "Replace"), new Change("Systems covered", "gw-1", "gw-1, gw-2"));
        var grace = new ResponsibleParty("Grace", Optional.of(new AccountId("grace")));
        assertThat(Wording.of(known, new ResponsibilityAssigned(ITEM, grace, List.of()))
                        .changes())
                .containsExactly(new Change("Responsible party", "Ada", "Grace (grace)"));
        assertThat(Wording.of(
                                known,
                                new ResourcesEstimated(
                                        ITEM, "One day", Optional.of(new BigDecimal("1200.5")), Optional.of(8)))
                        .changes())
                .containsExactly(new Change("Cost in US dollars", "100.00", "1,200.50"), new Change("Hours", "", "8"));
    }

    @Test
    void a_claimed_date_is_told_apart_from_the_recorded_one() {
        assertThat(Wording.of(KNOWN, new MilestoneCompleted(ITEM, FIRST, SEPTEMBER_15, ""))
                        .claimedOn())
                .contains(SEPTEMBER_15);
        assertThat(Wording.of(KNOWN, new PlanApproved(ITEM, "")).claimedOn()).isEmpty();
    }

    /** An item that was opened, and to which that happened. */
    private static Optional<ItemFacts> item(PoamItemEvent... events) {
        var opened = new WeaknessOpened(ITEM, ItemKind.ASSESSMENT, weakness("TLS 1.0 still enabled"), Map.of());
        var recording = new Recording(1, Instant.EPOCH, "alice", "Alice Adams", "OWNER", "page", "");
        var item = Optional.of(ItemFacts.evolve(Optional.empty(), opened, recording, 0));
        for (var event : events) {
            item = Optional.of(
                    ItemFacts.evolve(item, event, recording, item.get().version() + 1));
        }
        return item;
    }

    private static Said said(PoamItemEvent event, String sentence) {
        return new Said(event, sentence);
    }

    private static Weakness weakness(String title) {
        return new Weakness(
                Optional.of(new RequirementId("3.13.11")), List.of(), title, "details", "scan", Optional.empty());
    }
}
