package io.poamledger.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.Replay;
import io.poamledger.query.Told;
import io.poamledger.query.facts.kept.Items;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnItemAsItIsTest {

    private static final PoamItemId ITEM = new PoamItemId(new SystemId("acme"), 7);
    private static final PoamItemId OTHER = new PoamItemId(new SystemId("acme"), 8);
    private static final MilestoneId PATCH = new MilestoneId(1);
    private static final LocalDate MARCH_31 = LocalDate.parse("2026-03-31");
    private static final LocalDate JUNE_30 = LocalDate.parse("2026-06-30");
    private static final LocalDate JULY_31 = LocalDate.parse("2026-07-31");

    final Replay replay;

    AnItemAsItIsTest(@TempDir Path folder) {
        replay = new Replay(folder);
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void shows_every_date_a_milestone_ever_had_with_its_reason_and_when_it_was_recorded() {
        recorded(Histories.opened(ITEM), new MilestoneAdded(ITEM, PATCH, "Patch the fleet", "", MARCH_31));
        replay.at("2026-03-30T10:00:00Z");
        recorded(moved(MARCH_31, JUNE_30, MoveReason.VENDOR_DELAY));
        replay.at("2026-06-29T10:00:00Z");
        recorded(moved(JUNE_30, JULY_31, MoveReason.SCOPE_GREW));

        var said = item().schedule().milestones().getFirst().due().said();
        assertThat(said).extracting(PromisedDate.Said::date).containsExactly(MARCH_31, JUNE_30, JULY_31);
        assertThat(said.getLast().code()).contains(MoveReason.SCOPE_GREW);
        assertThat(said.getLast().recorded().at()).isEqualTo(Instant.parse("2026-06-29T10:00:00Z"));
        assertThat(said.getLast().recorded().name()).isEqualTo("Alice Adams");
    }

    @Test
    void the_baseline_is_the_date_at_the_first_approval_and_moves_before_it_are_no_slips() {
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, MARCH_31),
                completionMoved(MARCH_31, JUNE_30, MoveReason.OTHER),
                new PlanApproved(ITEM, ""));
        assertThat(completion().baseline()).isEqualTo(JUNE_30);
        assertThat(completion().slips()).isZero();

        recorded(completionMoved(JUNE_30, JULY_31, MoveReason.VENDOR_DELAY), new PlanApproved(ITEM, "again"));
        assertThat(completion().baseline()).isEqualTo(JUNE_30);
        assertThat(completion().slips()).isEqualTo(1);
        assertThat(completion().slipDays()).isEqualTo(31);
    }

    @Test
    void a_correction_counts_until_it_is_confirmed() {
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, MARCH_31),
                new PlanApproved(ITEM, ""),
                completionMoved(MARCH_31, JUNE_30, MoveReason.CORRECTION));
        assertThat(completion().slipDays()).isEqualTo(91);
        assertThat(item().schedule().completion().orElseThrow().said()).hasSize(2);

        recorded(new CorrectionConfirmed(
                ITEM,
                Optional.empty(),
                MARCH_31,
                JUNE_30,
                List.of(Line.begins(PromiseId.of(ITEM), JUNE_30, true)),
                ""));
        assertThat(completion().slipDays()).isZero();
        assertThat(completion().baseline()).isEqualTo(JUNE_30);
        assertThat(item().schedule().completion().orElseThrow().said().getLast().confirmed())
                .isPresent();
    }

    @Test
    void a_cancelled_milestone_is_withdrawn_until_something_takes_its_line_over() {
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, JULY_31),
                new MilestoneAdded(ITEM, PATCH, "Patch", "", MARCH_31),
                new PlanApproved(ITEM, ""),
                new MilestoneAdded(ITEM, new MilestoneId(2), "Patch again", "", JUNE_30),
                new MilestoneCancelled(ITEM, PATCH, "gone"));
        var patch = PromiseId.of(ITEM, PATCH);
        assertThat(item().withdrawn()).containsOnlyKeys(patch);

        var lines = item().schedule().milestone(PATCH).due().lines();
        recorded(new ContinuationDeclared(
                ITEM, Optional.of(new MilestoneId(2)), patch, Lines.from(patch, lines), "the same"));
        assertThat(item().withdrawn()).isEmpty();
        var second = item().schedule().milestone(new MilestoneId(2)).due();
        assertThat(second.lines()).extracting(Line::id).containsExactly(PromiseId.of(ITEM, new MilestoneId(2)), patch);
        assertThat(second.promise().slipDays()).isEqualTo(91);
        assertThat(second.promise().baseline()).isEqualTo(MARCH_31);
    }

    @Test
    void a_void_item_is_withdrawn_with_its_open_milestones_unless_it_goes_on() {
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, JULY_31),
                new MilestoneAdded(ITEM, PATCH, "Patch", "", MARCH_31),
                new PlanApproved(ITEM, ""),
                new ItemVoided(ITEM, "entered twice"));
        assertThat(item().withdrawn()).containsOnlyKeys(PromiseId.of(ITEM), PromiseId.of(ITEM, PATCH));

        recorded(new PromiseContinued(ITEM, Optional.empty(), PromiseId.parse("acme-enclave/99")));
        assertThat(item().withdrawn()).containsOnlyKeys(PromiseId.of(ITEM, PATCH));
    }

    @Test
    void work_begins_with_the_first_progress_and_not_with_a_plan_that_is_only_written() {
        recorded(Histories.opened(ITEM), new CompletionScheduled(ITEM, MARCH_31));
        assertThat(item().state()).isEqualTo(State.OPEN);
        recorded(new ProgressRecorded(ITEM, "started", Optional.empty(), Optional.empty()));
        assertThat(item().state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void an_approval_is_judged_by_the_day_that_it_says() {
        replay.at("2026-04-01T03:30:00Z");
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, MARCH_31),
                completionMoved(MARCH_31, JUNE_30, MoveReason.OTHER),
                new PlanApproved(ITEM, "", Optional.of(MARCH_31)));
        assertThat(completion().baseline())
                .as("in New York the first date has not passed")
                .isEqualTo(JUNE_30);
    }

    @Test
    void an_approval_that_says_no_day_is_judged_by_that_of_greenwich() {
        replay.at("2026-04-01T03:30:00Z");
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, MARCH_31),
                completionMoved(MARCH_31, JUNE_30, MoveReason.OTHER),
                new PlanApproved(ITEM, ""));
        assertThat(completion().baseline()).isEqualTo(MARCH_31);
    }

    @Test
    void is_looked_at_until_it_comes_back_or_is_closed() {
        recorded(
                Histories.opened(ITEM),
                new ProgressRecorded(ITEM, "started", Optional.empty(), Optional.empty()),
                Told.submitted(ITEM, "2026-03-31"));
        assertThat(item().state()).isEqualTo(State.PENDING_VALIDATION);
        assertThat(item().state().active()).isTrue();
        assertThat(item().life().validation().submitted().orElseThrow().completedOn())
                .isEqualTo(MARCH_31);

        recorded(Told.returned(ITEM));
        assertThat(item().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(item().life().validation().cameBack()).isTrue();

        recorded(Told.submitted(ITEM, "2026-03-31"), Told.closed(ITEM, "2026-03-31"));
        assertThat(item().state()).isEqualTo(State.CLOSED);
        assertThat(item().life().validation().cameBack()).isFalse();

        recorded(Told.reopened(ITEM));
        assertThat(item().life().validation().cameBack())
                .as("it goes on because the closing did not hold")
                .isFalse();
        assertThat(item().life().validation().returns()).hasSize(1);
    }

    @Test
    void goes_on_with_its_own_promise_when_it_is_reopened() {
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, MARCH_31),
                new PlanApproved(ITEM, ""),
                Told.closed(ITEM, "2026-03-31"),
                Told.reopened(ITEM),
                completionMoved(MARCH_31, JUNE_30, MoveReason.OTHER));
        assertThat(item().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(item().life().closed()).isEmpty();
        assertThat(item().life().claimedEnd()).isEmpty();
        assertThat(item().life().reopened()).singleElement().satisfies(reopening -> {
            assertThat(reopening.from()).isEqualTo(State.CLOSED);
            assertThat(reopening.completedOn()).contains(MARCH_31);
        });
        assertThat(completion().baseline()).isEqualTo(MARCH_31);
        assertThat(completion().slipDays()).isEqualTo(91);
    }

    @Test
    void a_void_item_that_is_reopened_is_withdrawn_no_more() {
        recorded(
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, JULY_31),
                new PlanApproved(ITEM, ""),
                new ItemVoided(ITEM, "entered twice"),
                Told.reopened(ITEM));
        assertThat(item().withdrawn()).isEmpty();
        assertThat(item().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(item().life().voided()).isEmpty();
    }

    @Test
    void a_closed_item_keeps_what_closed_it() {
        var scan = new VerifiedEvidence(new EvidenceId(new UUID(1, 1)), new Sha256("2c".repeat(32)));
        recorded(
                Histories.opened(ITEM),
                new MilestoneAdded(ITEM, PATCH, "Patch", "", MARCH_31),
                new MilestoneAdded(ITEM, new MilestoneId(2), "Retire", "", MARCH_31),
                new MilestoneCompleted(ITEM, PATCH, MARCH_31, "clean"),
                new MilestoneCancelled(ITEM, new MilestoneId(2), "gone"),
                new ItemClosed(ITEM, MARCH_31, "patched", "none", "3.2", List.of(scan), Optional.empty()));
        assertThat(item().state()).isEqualTo(State.CLOSED);
        assertThat(item().schedule().milestones())
                .extracting(MilestoneFacts::progress)
                .containsExactly(MilestoneFacts.Progress.DONE, MilestoneFacts.Progress.CANCELLED);
        assertThat(item().life().closed().orElseThrow().evidence()).containsExactly(scan);
    }

    @Test
    void a_closing_with_what_is_kept_elsewhere_says_so() {
        var scan = new ReferencedEvidence(new EvidenceId(new UUID(1, 1)), new Sha256("2c".repeat(32)), MARCH_31);
        recorded(
                Histories.opened(ITEM),
                new ItemClosed(ITEM, MARCH_31, "patched", "none", "3.2", List.of(), Optional.empty(), List.of(scan)));
        assertThat(item().life().closed().orElseThrow().referenced()).containsExactly(scan);
    }

    @Test
    void how_the_weakness_is_lived_with_is_what_counts_now() {
        recorded(
                Histories.opened(ITEM),
                new RiskAccepted(ITEM, "replaced soon", "Ada", Optional.of(JULY_31)),
                new DeviationRequested(ITEM, 1, DeviationKind.FALSE_POSITIVE, "only the banner"),
                new CompensatingControlAdded(ITEM, 1, "One address only", Optional.of(MARCH_31)),
                new DependencyDeclared(ITEM, OTHER, "it needs the gateway"));
        var treatment = item().treatment();
        assertThat(treatment.accepted().orElseThrow().acceptedBy()).isEqualTo("Ada");
        assertThat(treatment.undecided().orElseThrow().words()).isEqualTo("false positive");
        assertThat(treatment.controls()).extracting("inPlaceSince").containsExactly(Optional.of(MARCH_31));
        assertThat(treatment.dependencies()).extracting("dependsOn").containsExactly(OTHER);

        recorded(
                new RiskAcceptanceEnded(ITEM, "replaced"),
                new DeviationDecided(ITEM, 1, false, "it is real"),
                new CompensatingControlWithdrawn(ITEM, 1, "moved"),
                new DependencyWithdrawn(ITEM, OTHER, "done"));
        var after = item().treatment();
        assertThat(after.accepted()).isEmpty();
        assertThat(after.undecided()).isEmpty();
        assertThat(after.deviations().getFirst().decided().orElseThrow().granted())
                .isFalse();
        assertThat(after.controls().getFirst().withdrawn().orElseThrow().reason())
                .isEqualTo("moved");
        assertThat(after.dependencies()).isEmpty();
    }

    @Test
    void what_was_committed_last_stands_beside_the_estimate() {
        recorded(
                Histories.opened(ITEM),
                new ResourcesCommitted(
                        ITEM, "One person", Optional.empty(), Optional.of(40), "Bob", Optional.of(MARCH_31)),
                new ResourcesCommitted(ITEM, "Two people", Optional.empty(), Optional.of(80), "Ada", Optional.empty()));
        assertThat(item().plan().resources()).isEmpty();
        assertThat(item().plan().committed().orElseThrow().committedBy()).isEqualTo("Ada");
        assertThat(item().plan().committed().orElseThrow().resources().hours()).contains(80);
    }

    @Test
    void a_prior_closure_is_told_apart_from_one_with_evidence() {
        recorded(Histories.opened(ITEM), new PriorClosureRecorded(ITEM, Optional.of(MARCH_31), "Ada", "row 4"));
        assertThat(item().state()).isEqualTo(State.CLOSED);
        assertThat(item().life().closed()).isEmpty();
        assertThat(item().life().priorClosure().orElseThrow().closedBy()).isEqualTo("Ada");
    }

    @Test
    void the_version_is_the_sequence_number_of_the_last_event() {
        recorded(Histories.opened(ITEM));
        assertThat(item().version()).isZero();
        recorded(new ItemVoided(ITEM, "entered twice"));
        assertThat(item().version()).isEqualTo(1);
        assertThat(item().life().voided().orElseThrow().reason()).isEqualTo("entered twice");
    }

    @Test
    void a_revised_weakness_replaces_the_text_and_keeps_the_other_columns() {
        var opened = Histories.opened(ITEM);
        var from = opened.weakness();
        var to = new Weakness(
                Optional.empty(), List.of(), "TLS 1.1 too", from.description(), from.source(), Optional.empty());
        recorded(opened, new WeaknessRevised(ITEM, from, to, "more was found"));
        assertThat(item().weakness().text()).isEqualTo(to);
        assertThat(item().weakness().otherColumns()).containsEntry("Plugin", "12345");
    }

    @Test
    void what_is_read_back_is_what_was_folded() {
        recorded(Histories.of(ITEM, 200, 42).toArray(PoamItemEvent[]::new));
        assertThat(item().version()).isEqualTo(199);
        assertThat(item().life().progress()).isNotEmpty();
    }

    private ItemFacts item() {
        return new Items(replay.rows()).find(ITEM).orElseThrow();
    }

    private Promise completion() {
        return item().schedule().completion().orElseThrow().promise();
    }

    private void recorded(PoamItemEvent... events) {
        replay.record(events);
    }

    private static MilestoneRescheduled moved(LocalDate from, LocalDate to, MoveReason code) {
        return new MilestoneRescheduled(ITEM, PATCH, from, to, code, "as told", Optional.empty());
    }

    private static CompletionRescheduled completionMoved(LocalDate from, LocalDate to, MoveReason code) {
        return new CompletionRescheduled(ITEM, from, to, code, "as told", Optional.empty());
    }
}
