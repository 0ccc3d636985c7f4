package io.poamledger.query.item;

import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.views.Recording;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything about one item, as its events up to some point say: the row that is stored, and what is served. The same
 * fold makes the present one and those of the past.
 *
 * @param version the sequence number of its last event, as {@code If-Match} of a command expects it
 * @param opened who opened it
 * @param touched who recorded the last event
 */
public record ItemView(
        PoamItemId id,
        WeaknessView weakness,
        PlanView plan,
        ScheduleView schedule,
        LifeView life,
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
    public static ItemView evolve(Optional<ItemView> before, PoamItemEvent event, Recording recording, long sequence) {
        var who = Who.of(recording);
        var item = before.orElseGet(() -> opened(event, who));
        return item.after(event, who).touched(sequence, who);
    }

    private static ItemView opened(PoamItemEvent event, Who who) {
        if (!(event instanceof WeaknessOpened first)) {
            throw new IllegalStateException("The item " + event.itemId() + " begins with a "
                    + event.getClass().getSimpleName() + ", not with its opening");
        }
        return new ItemView(
                first.itemId(),
                WeaknessView.opened(first),
                PlanView.NOTHING,
                ScheduleView.NOTHING,
                LifeView.JUST_OPENED,
                0,
                who,
                who);
    }

    private ItemView after(PoamItemEvent event, Who who) {
        return switch (event) {
            case WeaknessEvent e -> with(weakness.after(e, who), plan, schedule, life);
            case PlanApproved e -> with(weakness, plan.after(e, who), schedule.approved(), life.workBegan());
            case PlanEvent e -> with(weakness, plan.after(e, who), schedule, life);
            case MilestoneCompleted e -> with(weakness, plan, schedule.after(e, who), life.workBegan());
            case ScheduleEvent e -> with(weakness, plan, schedule.after(e, who), life);
            case LifeEvent e -> with(weakness, plan, schedule, life.after(e, who));
        };
    }

    private ItemView with(WeaknessView newWeakness, PlanView newPlan, ScheduleView newSchedule, LifeView newLife) {
        return new ItemView(id, newWeakness, newPlan, newSchedule, newLife, version, opened, touched);
    }

    private ItemView touched(long sequence, Who who) {
        return new ItemView(id, weakness, plan, schedule, life, sequence, opened, who);
    }

    public Stage stage() {
        return life.stage();
    }

    /** The item's scheduled completion. */
    public Optional<LocalDate> dueOn() {
        return schedule.completion().map(PromisedDate::current);
    }
}
