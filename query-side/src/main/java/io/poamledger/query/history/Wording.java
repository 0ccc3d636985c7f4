package io.poamledger.query.history;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ExtensionApproved;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.TreatmentEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.query.facts.ItemFacts;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says every event of an item in plain English: one sentence, and every value that changed with the one it replaced. */
final class Wording {

    private Wording() {}

    /** @param before the item before the event; empty for the first */
    static EventInWords of(Optional<ItemFacts> before, PoamItemEvent event) {
        return switch (event) {
            case WeaknessEvent e -> WeaknessWording.of(before, e);
            case PlanEvent e -> PlanWording.of(before, e);
            case ScheduleEvent e -> schedule(before, e);
            case LifeEvent e -> life(e);
            case TreatmentEvent e -> TreatmentWording.of(e);
            case DependencyEvent e -> TreatmentWording.of(e);
        };
    }

    private static EventInWords schedule(Optional<ItemFacts> before, ScheduleEvent event) {
        return switch (event) {
            case CompletionScheduled e ->
                EventInWords.of("Completion was scheduled for " + Values.of(e.dueOn()) + ".")
                        .change("Scheduled completion", "", Values.of(e.dueOn()));
            case CompletionRescheduled e ->
                EventInWords.of("Completion " + Values.move(e.from(), e.to(), e.code()))
                        .change("Scheduled completion", Values.of(e.from()), Values.of(e.to()))
                        .change("Approved by", "", Values.of(e.approver()))
                        .because(e.reason());
            case MilestoneAdded e ->
                PromiseWording.origin(
                        EventInWords.of("Milestone " + e.milestoneId() + " was added: " + e.title() + ", due on "
                                        + Values.of(e.dueOn()) + ".")
                                .change("Due", "", Values.of(e.dueOn()))
                                .change("Description", "", e.description()),
                        e.origin());
            case MilestoneRescheduled e ->
                EventInWords.of(Values.capital(milestone(before, e.milestoneId()))
                                + ' '
                                + Values.move(e.from(), e.to(), e.code()))
                        .change("Due", Values.of(e.from()), Values.of(e.to()))
                        .change("Approved by", "", Values.of(e.approver()))
                        .because(e.reason());
            case MilestoneCompleted e ->
                EventInWords.of(Values.capital(milestone(before, e.milestoneId())) + " was completed on "
                                + Values.of(e.completedOn()) + ".")
                        .claimed(Optional.of(e.completedOn()))
                        .because(e.note());
            case MilestoneCancelled e ->
                PromiseWording.cancelled(Values.capital(milestone(before, e.milestoneId())), e);
            case CorrectionConfirmed e -> PromiseWording.confirmed(promise(before, e.milestoneId()), e);
            case ContinuationDeclared e -> PromiseWording.declared(promise(before, e.milestoneId()), e);
            case ExtensionRequested e ->
                EventInWords.of("A later date was asked for: " + promise(before, e.milestoneId()) + " on "
                                + Values.of(e.to()) + " instead of " + Values.of(e.from()) + " (" + Values.of(e.code())
                                + ").")
                        .because(e.reason());
            case ExtensionApproved e ->
                EventInWords.of("The later date was granted: " + promise(before, e.milestoneId()) + " on "
                                + Values.of(e.to()) + ".")
                        .because(e.note());
            case ExtensionDenied e ->
                EventInWords.of("The later date was denied: " + promise(before, e.milestoneId()) + " does not move to "
                                + Values.of(e.to()) + ".")
                        .because(e.reason());
            case DatesAccepted e ->
                EventInWords.of("All dates were accepted by the responsible party.")
                        .because(e.note());
            case DatesContested e ->
                EventInWords.of(Values.capital(promise(before, e.milestoneId())) + " cannot be kept on "
                                + Values.of(e.contested()) + "; " + Values.of(e.keepable()) + " can.")
                        .because(e.reason());
            case PromiseContinued e ->
                EventInWords.of(Values.capital(promise(before, e.milestoneId())) + " goes on in " + e.continuedBy()
                        + "; it is not withdrawn.");
        };
    }

    /** The milestone or, without one, the completion. */
    private static String promise(Optional<ItemFacts> before, Optional<MilestoneId> id) {
        return id.map(number -> milestone(before, number)).orElse("completion");
    }

    /** Such as {@code milestone 2 "Patch the fleet"}. */
    private static String milestone(Optional<ItemFacts> before, MilestoneId id) {
        return "milestone " + id
                + before.stream()
                        .flatMap(item -> item.schedule().milestones().stream())
                        .filter(milestone -> milestone.id().equals(id))
                        .map(milestone -> " \"" + milestone.title() + '"')
                        .findFirst()
                        .orElse("");
    }

    private static EventInWords life(LifeEvent event) {
        return switch (event) {
            case ProgressRecorded e ->
                EventInWords.of("Progress: " + e.progress())
                        .claimed(e.happenedOn())
                        .change("Reported by", "", Values.of(e.reportedBy()));
            case EvidenceAttached e ->
                EventInWords.of("Evidence was attached: " + e.fileName() + ".")
                        .change("SHA-256", "", e.content().hex())
                        .because(e.note());
            case SubmittedForValidation e ->
                EventInWords.of("It was submitted for validation: completed on " + Values.of(e.completedOn())
                                + ", which somebody else is to check.")
                        .claimed(Optional.of(e.completedOn()))
                        .change("Statement", "", e.statement());
            case ReturnedFromValidation e ->
                EventInWords.of("It was returned from validation; the work goes on, and its dates stay.")
                        .because(e.reason());
            case ItemClosed e -> closed(e);
            case ItemReopened e ->
                EventInWords.of("The item was reopened; its promises are those that it had.")
                        .because(e.reason());
            case PriorClosureRecorded e ->
                EventInWords.of("The item was closed before the ledger knew it; the evidence was not verified.")
                        .claimed(e.claimedOn())
                        .change("Closed by", "", e.closedBy())
                        .change("Reference", "", e.reference());
            case ItemVoided e -> PromiseWording.voided(e);
            case SeparationWaived e ->
                EventInWords.of("It was agreed that " + e.account() + " closes the item, whatever part they had in it.")
                        .because(e.reason());
        };
    }

    private static EventInWords closed(ItemClosed e) {
        var pieces = e.evidence().size() + e.referenced().size();
        return EventInWords.of("The item was closed with " + pieces + (pieces == 1 ? " piece" : " pieces")
                        + " of evidence; completed on " + Values.of(e.completedOn()) + ".")
                .claimed(Optional.of(e.completedOn()))
                .change("Actions taken", "", e.actionsTaken())
                .change("Deviations from the plan", "", e.deviations())
                .change("System security plan version", "", e.sspVersion())
                .change("Waiver", "", Values.of(e.waiver()))
                .change("Kept elsewhere, not seen by us", "", referenced(e));
    }

    private static String referenced(ItemClosed e) {
        return e.referenced().stream()
                .map(artifact -> artifact.content() + ", hashed on " + Values.of(artifact.hashedOn()))
                .collect(Collectors.joining("; "));
    }
}
