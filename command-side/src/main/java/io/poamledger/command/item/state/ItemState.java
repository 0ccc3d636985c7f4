package io.poamledger.command.item.state;

import io.poamledger.command.Rule;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.TreatmentEvent;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules about an item read: the pure fold of its events. Texts are kept only to recognise a repetition. */
public final class ItemState {

    private @Nullable WeaknessOpened opened;
    private @Nullable ItemKind kind;
    private @Nullable Weakness weakness;
    private Optional<RiskAssessed> risk = Optional.empty();
    private Optional<RemediationPlanned> remediation = Optional.empty();
    private Optional<ResponsibilityAssigned> responsibility = Optional.empty();
    private Optional<ResourcesEstimated> resources = Optional.empty();
    private Optional<ResourcesCommitted> committed = Optional.empty();
    private Optional<ProgressRecorded> lastProgress = Optional.empty();
    private Optional<ItemClosed> closed = Optional.empty();
    private Optional<ItemVoided> voided = Optional.empty();
    private Optional<Entered> ended = Optional.empty();
    private Optional<Submission> submitted = Optional.empty();
    private Optional<ReturnedFromValidation> returned = Optional.empty();
    private Optional<ItemReopened> lastReopened = Optional.empty();
    private Optional<Entered> reopened = Optional.empty();
    private boolean approvedAsItStands;
    private Stage stage = Stage.OPEN;
    private final Schedule schedule = new Schedule();
    private final Treatments treatments = new Treatments();
    private final Involved involved = new Involved();
    private final Map<EvidenceId, EvidenceAttached> attached = new LinkedHashMap<>();

    public void evolve(PoamItemEvent event, Entered entered) {
        involved.evolve(event, entered, stage);
        switch (event) {
            case WeaknessEvent e -> evolve(e);
            case PlanEvent e -> evolve(e, entered);
            case ScheduleEvent e -> evolve(e, entered);
            case LifeEvent e -> evolve(e, entered);
            case TreatmentEvent e -> treatments.evolve(e, entered);
            case DependencyEvent e -> treatments.evolve(e);
        }
    }

    private void evolve(WeaknessEvent event) {
        switch (event) {
            case WeaknessOpened e -> {
                opened = e;
                kind = e.kind();
                weakness = e.weakness();
                schedule.inherits(e.origin().lines());
            }
            case WeaknessRevised e -> {
                weakness = e.to();
                schedule.inherits(e.origin().lines());
            }
            case ItemReclassified e -> kind = e.to();
            case RiskAssessed e -> risk = Optional.of(e);
        }
    }

    private void evolve(PlanEvent event, Entered entered) {
        approvedAsItStands = approvedAsItStands && event instanceof ResourcesCommitted;
        switch (event) {
            case RemediationPlanned e -> remediation = Optional.of(e);
            case ResponsibilityAssigned e -> {
                if (responsibility
                        .filter(before -> before.primary().hasTheAccountOf(e.primary()))
                        .isEmpty()) {
                    schedule.answeredForBySomebodyElse();
                }
                responsibility = Optional.of(e);
            }
            case ResourcesEstimated e -> resources = Optional.of(e);
            case ResourcesCommitted e -> committed = Optional.of(e);
            case PlanApproved e -> {
                approvedAsItStands = true;
                schedule.approved(e.day(entered.at()));
                workBegan();
            }
        }
    }

    private void evolve(ScheduleEvent event, Entered entered) {
        switch (event) {
            case MilestoneCompleted _ -> workBegan();
            case CompletionScheduled _,
                    CompletionRescheduled _,
                    MilestoneAdded _,
                    MilestoneRescheduled _,
                    MilestoneCancelled _ -> approvedAsItStands = false;
            default -> {}
        }
        schedule.evolve(event, entered);
    }

    private void evolve(LifeEvent event, Entered entered) {
        switch (event) {
            case ProgressRecorded e -> {
                lastProgress = Optional.of(e);
                workBegan();
            }
            case EvidenceAttached e -> {
                attached.put(e.evidenceId(), e);
                workBegan();
            }
            case SubmittedForValidation e -> {
                submitted = Optional.of(new Submission(e, entered));
                returned = Optional.empty();
                stage = Stage.PENDING_VALIDATION;
            }
            case ReturnedFromValidation e -> {
                submitted = Optional.empty();
                returned = Optional.of(e);
                stage = Stage.IN_PROGRESS;
            }
            case ItemClosed e -> {
                closed = Optional.of(e);
                submitted = Optional.empty();
                ended = Optional.of(entered);
                stage = Stage.CLOSED;
            }
            case PriorClosureRecorded _ -> {
                ended = Optional.of(entered);
                stage = Stage.CLOSED;
            }
            case ItemVoided e -> {
                voided = Optional.of(e);
                submitted = Optional.empty();
                schedule.ended(e);
                stage = Stage.VOID;
            }
            case ItemReopened e -> reopen(e, entered);
            case SeparationWaived _ -> {}
        }
    }

    private void reopen(ItemReopened event, Entered entered) {
        reopened = stage == Stage.CLOSED ? Optional.of(entered) : reopened;
        lastReopened = Optional.of(event);
        stage = hasBegun() ? Stage.IN_PROGRESS : Stage.OPEN;
        submitted = Optional.empty();
        returned = Optional.empty();
        closed = Optional.empty();
        voided = Optional.empty();
        ended = Optional.empty();
    }

    private boolean hasBegun() {
        return closed.isPresent()
                || schedule.isAgreed()
                || lastProgress.isPresent()
                || !attached.isEmpty()
                || milestones().stream()
                        .anyMatch(milestone -> milestone.completedOn().isPresent());
    }

    private void workBegan() {
        if (stage == Stage.OPEN) {
            stage = Stage.IN_PROGRESS;
        }
    }

    public PoamItemId id() {
        return Objects.requireNonNull(opened).itemId();
    }

    public ItemKind kind() {
        return Objects.requireNonNull(kind);
    }

    public Weakness weakness() {
        return Objects.requireNonNull(weakness);
    }

    public Stage stage() {
        return stage;
    }

    public Optional<RiskAssessed> risk() {
        return risk;
    }

    public Optional<RemediationPlanned> remediation() {
        return remediation;
    }

    public Optional<ResponsibilityAssigned> responsibility() {
        return responsibility;
    }

    public Optional<ResourcesCommitted> committed() {
        return committed;
    }

    public Treatments treatments() {
        return treatments;
    }

    public Optional<ResourcesEstimated> resources() {
        return resources;
    }

    public Optional<LocalDate> dueOn() {
        return schedule.dueOn();
    }

    public Schedule schedule() {
        return schedule;
    }

    public Involved involved() {
        return involved;
    }

    /** Who closed it and when; empty unless it was closed. */
    public Optional<Entered> ended() {
        return ended;
    }

    /** What somebody else is looking at. */
    public Optional<Submission> submitted() {
        return submitted;
    }

    /** How it came back, unless it was submitted since. */
    public Optional<ReturnedFromValidation> returned() {
        return returned;
    }

    /** Who let it go on after it was closed, and when. */
    public Optional<Entered> reopened() {
        return reopened;
    }

    /** That it goes on, unless it ended since. */
    public Optional<ItemReopened> lastReopened() {
        return stage.hasEnded() ? Optional.empty() : lastReopened;
    }

    public Optional<ItemVoided> voided() {
        return voided;
    }

    public Optional<ProgressRecorded> lastProgress() {
        return lastProgress;
    }

    public Optional<ItemClosed> closed() {
        return closed;
    }

    /** Whether the plan was approved and nothing of it changed since, except that steps were done. */
    public boolean isApprovedAsItStands() {
        return approvedAsItStands;
    }

    /** In the order of their numbers. */
    public Collection<Milestone> milestones() {
        return schedule.milestones();
    }

    public List<Milestone> openMilestones() {
        return milestones().stream().filter(Milestone::isOpen).toList();
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#MILESTONE_UNKNOWN} */
    public Milestone milestone(MilestoneId id) {
        return schedule.milestone(id)
                .orElseThrow(() -> Rule.MILESTONE_UNKNOWN.refuses("Item " + id() + " has no milestone " + id
                        + "; it has "
                        + (milestones().isEmpty()
                                ? "none"
                                : milestones().stream().map(Milestone::id).toList())));
    }

    /**
     * A milestone's date or, without one, the item's.
     *
     * @throws io.poamledger.command.Rejected by {@link Rule#COMPLETION_NOT_SCHEDULED}
     */
    public PromisedDay promised(Optional<MilestoneId> id) {
        return id.map(this::milestone)
                .map(Milestone::due)
                .or(schedule::completion)
                .orElseThrow(() -> Rule.COMPLETION_NOT_SCHEDULED.refuses(
                        "Item " + id() + " has no scheduled completion date that could move; schedule one first"));
    }

    /** In the order in which they came. */
    public Collection<EvidenceAttached> attached() {
        return attached.values();
    }

    public Optional<EvidenceAttached> attached(EvidenceId id) {
        return Optional.ofNullable(attached.get(id));
    }
}
