package io.poamledger.query.facts;

import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.TreatmentEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.views.questions.Recording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one item, as its events up to some point say: the row that is stored, and what is served. The same
 * fold makes the present one and those of the past.
 *
 * @param version the sequence number of its last event, as {@code If-Match} of a command expects it
 * @param opened who opened it
 * @param touched who recorded the last event
 */
public record ItemFacts(
        PoamItemId id,
        WeaknessFacts weakness,
        PlanFacts plan,
        ScheduleFacts schedule,
        LifeFacts life,
        TreatmentFacts treatment,
        long version,
        Who opened,
        Who touched) {

    /**
     * The item after one more event.
     *
     * @param before empty before the first event
     * @param sequence the number of the event in the item's stream, from 0
     * @throws IllegalStateException the stream does not begin with {@link WeaknessOpened}
     */
    public static ItemFacts evolve(
            Optional<ItemFacts> before, PoamItemEvent event, Recording recording, long sequence) {
        var who = Who.of(recording);
        var item = before.orElseGet(() -> opened(event, who));
        var after = event instanceof PlanApproved approved
                ? item.approved(approved, who, approved.day(recording.at()))
                : item.after(event, who);
        return after.touched(sequence, who);
    }

    private static ItemFacts opened(PoamItemEvent event, Who who) {
        if (!(event instanceof WeaknessOpened first)) {
            throw new IllegalStateException("The item " + event.itemId() + " begins with a "
                    + event.getClass().getSimpleName() + ", not with its opening");
        }
        return new ItemFacts(
                first.itemId(),
                WeaknessFacts.opened(first),
                PlanFacts.NOTHING,
                ScheduleFacts.NOTHING.inherits(first.origin().lines()),
                LifeFacts.JUST_OPENED,
                TreatmentFacts.NONE,
                0,
                who,
                who);
    }

    private ItemFacts after(PoamItemEvent event, Who who) {
        return switch (event) {
            case WeaknessRevised e ->
                with(weakness.after(e, who), plan, schedule.inherits(e.origin().lines()), life);
            case WeaknessEvent e -> with(weakness.after(e, who), plan, schedule, life);
            case ResponsibilityAssigned e ->
                with(
                        weakness,
                        plan.after(e, who),
                        plan.primary()
                                        .filter(before -> before.hasTheAccountOf(e.primary()))
                                        .isPresent()
                                ? schedule
                                : schedule.imposedAgain(),
                        life);
            case PlanEvent e -> with(weakness, plan.after(e, who), schedule, life);
            case MilestoneCompleted e -> with(weakness, plan, schedule.after(e, who), life.workBegan());
            case ScheduleEvent e -> with(weakness, plan, schedule.after(e, who), life);
            case ItemVoided e ->
                with(
                        weakness,
                        plan,
                        schedule.continuedBy(
                                e.continuedBy().stream().map(PromiseId::of).toList()),
                        life.after(e, workBegan(), who));
            case LifeEvent e -> with(weakness, plan, schedule, life.after(e, workBegan(), who));
            case TreatmentEvent e -> with(treatment.after(e, who));
            case DependencyEvent e -> with(treatment.after(e, who));
        };
    }

    private boolean workBegan() {
        return plan.approved().isPresent() || schedule.done() > 0 || life.worked();
    }

    private ItemFacts approved(PlanApproved event, Who who, LocalDate day) {
        return with(weakness, plan.after(event, who), schedule.approved(day), life.workBegan());
    }

    private ItemFacts with(WeaknessFacts newWeakness, PlanFacts newPlan, ScheduleFacts newSchedule, LifeFacts newLife) {
        return new ItemFacts(id, newWeakness, newPlan, newSchedule, newLife, treatment, version, opened, touched);
    }

    private ItemFacts with(TreatmentFacts newTreatment) {
        return new ItemFacts(id, weakness, plan, schedule, life, newTreatment, version, opened, touched);
    }

    private ItemFacts touched(long sequence, Who who) {
        return new ItemFacts(id, weakness, plan, schedule, life, treatment, sequence, opened, who);
    }

    /** The promises that ended with nothing that takes them over: each with its lines. */
    public Map<PromiseId, List<Line>> withdrawn() {
        var withdrawn = new LinkedHashMap<PromiseId, List<Line>>();
        if (state() == State.VOID && schedule.continuedBy().isEmpty()) {
            withdrawn.put(PromiseId.of(id), schedule.lines());
        }
        schedule.milestones().stream()
                .filter(milestone ->
                        milestone.ended(state()) && milestone.continuedBy().isEmpty())
                .forEach(milestone -> withdrawn.put(
                        PromiseId.of(id, milestone.id()), milestone.due().lines()));
        withdrawn.values().removeIf(List::isEmpty);
        return withdrawn;
    }

    /** Whether nothing is missing for an approval (rule M-1). */
    public boolean planIsComplete() {
        return weakness.risk().isPresent()
                && plan.remediation().isPresent()
                && plan.primary().isPresent()
                && plan.resources().isPresent()
                && dueOn().isPresent()
                && schedule.total() > 0;
    }

    public State state() {
        return life.stage();
    }

    /** The name of who answers for it; empty where nobody was assigned. */
    public Optional<String> owner() {
        return plan.primary().map(ResponsibleParty::name);
    }

    /**
     * By how many days an item closed with evidence was late, measured by the claimed date against the baseline; 0 where it was in time
     * or promised nothing, and while it is not closed.
     */
    public int closedDaysLate() {
        return state() == State.CLOSED && !life.closedBefore()
                ? Promise.daysAfter(schedule.promise().map(Promise::baseline), life.claimedEnd())
                : 0;
    }

    /** The item's scheduled completion. */
    public Optional<LocalDate> dueOn() {
        return schedule.promise().map(Promise::current);
    }
}
