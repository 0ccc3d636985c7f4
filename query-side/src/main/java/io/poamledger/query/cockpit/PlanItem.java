package io.poamledger.query.cockpit;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cockpit.clock.ConditionalClock;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An item of the frozen plan.
 *
 * @param standing what it is to the closeout
 * @param state empty where nothing but its standing is known
 * @param first the first date ever promised, {@code baseline} the one that was agreed, {@code due} the one that counts
 * @param closedOn as it is claimed
 * @param margin days from the earliest it can be done now to the time kept for the closeout, negative inside it; of an open item with a date
 */
record PlanItem(
        PoamItemId item,
        String label,
        RequirementId requirement,
        Standing standing,
        String title,
        Optional<String> owner,
        Optional<State> state,
        Optional<LocalDate> first,
        Optional<LocalDate> baseline,
        Optional<LocalDate> due,
        int moves,
        int slipDays,
        int daysLate,
        Optional<LocalDate> closedOn,
        Optional<Integer> margin) {

    /** What is open first, and of that what has the least margin; without a date there is none. */
    static final Comparator<PlanItem> WORST_FIRST = Comparator.comparing((PlanItem item) -> !item.open())
            .thenComparing(item -> item.margin().orElse(Integer.MIN_VALUE))
            .thenComparing(item -> item.item().number());

    static PlanItem of(
            PoamItemId id,
            String label,
            RequirementId requirement,
            Standing standing,
            Optional<ItemFacts> facts,
            ConditionalClock clock,
            LocalDate day) {
        var promise = facts.flatMap(item -> item.schedule().promise());
        var due = promise.map(Promise::current);
        return new PlanItem(
                id,
                label,
                requirement,
                standing,
                facts.map(item -> item.weakness().text().title()).orElse(""),
                facts.flatMap(ItemFacts::owner),
                facts.map(ItemFacts::state),
                promise.map(Promise::first),
                promise.map(Promise::baseline),
                due,
                promise.map(Promise::moves).orElse(0),
                promise.map(Promise::slipDays).orElse(0),
                facts.map(item -> Promise.daysLate(item.state(), due, day)).orElse(0),
                facts.flatMap(item -> item.life().claimedEnd()),
                standing == Standing.OPEN ? due.map(date -> margin(date, day, clock)) : Optional.empty());
    }

    /** What is late can be done today at the earliest. */
    private static int margin(LocalDate due, LocalDate day, ConditionalClock clock) {
        return Bounds.days(due.isBefore(day) ? day : due, clock.closeoutFrom());
    }

    public boolean open() {
        return standing == Standing.OPEN;
    }

    /** Whether it counts for the closeout. */
    public boolean done() {
        return standing == Standing.CLOSED_VERIFIED;
    }

    /** Whether it is to be done before the time kept for the closeout. */
    boolean fits() {
        return margin.filter(days -> days >= 0).isPresent();
    }

    public boolean waitsForValidation() {
        return state.filter(State.PENDING_VALIDATION::equals).isPresent();
    }
}
