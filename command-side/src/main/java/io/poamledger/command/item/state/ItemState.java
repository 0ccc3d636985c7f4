package io.poamledger.command.item.state;

import io.poamledger.command.Rule;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
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
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.TreatmentEvent;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules about an item read: the pure fold of its events. Texts are kept only to recognise a repetition. */
public final class ItemState {

    private @Nullable WeaknessOpened opened;
    private @Nullable ItemKind kind;
    private @Nullable Weakness weakness;
    private Optional<RiskAssessed> risk = Optional.empty();
    private final Planned plan = new Planned();
    private final Schedule schedule = new Schedule();
    private final Course course = new Course();
    private final Treatments treatments = new Treatments();
    private final Involved involved = new Involved();
    private long version = -1;

    public void evolve(PoamItemEvent event, Entered entered) {
        version++;
        involved.evolve(event, entered, stage());
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
        switch (event) {
            case ResponsibilityAssigned e -> {
                if (plan.responsibility()
                        .filter(before -> before.primary().hasTheAccountOf(e.primary()))
                        .isEmpty()) {
                    schedule.answeredForBySomebodyElse();
                }
            }
            case PlanApproved e -> {
                schedule.approved(e.day(entered.at()));
                course.workBegan();
            }
            default -> {}
        }
        plan.evolve(event);
    }

    private void evolve(ScheduleEvent event, Entered entered) {
        switch (event) {
            case MilestoneCompleted _ -> course.workBegan();
            case CompletionScheduled _,
                    CompletionRescheduled _,
                    MilestoneAdded _,
                    MilestoneRescheduled _,
                    MilestoneCancelled _ -> plan.scheduledAnew();
            default -> {}
        }
        schedule.evolve(event, entered);
    }

    private void evolve(LifeEvent event, Entered entered) {
        course.evolve(event, entered, schedule.isAgreed() || hasACompletedMilestone());
        if (event instanceof ItemVoided e) {
            schedule.ended(e);
        }
    }

    private boolean hasACompletedMilestone() {
        return milestones().stream()
                .anyMatch(milestone -> milestone.completedOn().isPresent());
    }

    public PoamItemId id() {
        return Objects.requireNonNull(opened).itemId();
    }

    /** The sequence number of its last event. */
    public long version() {
        return version;
    }

    public ItemKind kind() {
        return Objects.requireNonNull(kind);
    }

    public Weakness weakness() {
        return Objects.requireNonNull(weakness);
    }

    public Stage stage() {
        return course.stage();
    }

    public Optional<RiskAssessed> risk() {
        return risk;
    }

    public Planned plan() {
        return plan;
    }

    public Course course() {
        return course;
    }

    public Treatments treatments() {
        return treatments;
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

    /** In the order of their numbers. */
    public Collection<Milestone> milestones() {
        return schedule.milestones();
    }

    public List<Milestone> openMilestones() {
        return milestones().stream().filter(Milestone::isOpen).toList();
    }

    /** The milestones that were promised, will not be done, and go on nowhere. */
    public List<Milestone> withdrawn(LocalDate today) {
        return milestones().stream()
                .filter(milestone -> milestone.hasEnded(stage()) && milestone.isPromised(today))
                .filter(milestone -> !milestone.continued())
                .toList();
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
}
