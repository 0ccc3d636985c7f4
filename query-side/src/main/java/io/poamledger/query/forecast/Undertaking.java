package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.query.asof.lists.PastCourses;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.drawing.DateCourse.Pledge;
import io.poamledger.query.facts.State;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An item as a forecast looks at it.
 *
 * @param item as it was last
 * @param pledges every completion date that it was given, oldest first
 * @param closed the day on which a closed item was recorded to be closed: that cannot be chosen afterwards
 */
record Undertaking(ItemVersion item, List<Pledge> pledges, Optional<LocalDate> closed) {

    /** @param versions oldest first; at least one */
    static Undertaking of(List<ItemVersion> versions, RegisteredSystem system) {
        var course = PastCourses.of(versions, system);
        return new Undertaking(versions.getLast(), lastOfEachDay(course.pledges()), course.closed());
    }

    /** A date that another followed on the same day was a slip of the pen. */
    private static List<Pledge> lastOfEachDay(List<Pledge> pledges) {
        var last = new TreeMap<LocalDate, Pledge>();
        pledges.forEach(pledge -> last.put(pledge.given(), pledge));
        return List.copyOf(last.values());
    }

    boolean isOpen() {
        return item.state().active();
    }

    /** Whether it was done here: not closed before the ledger, and not void. */
    boolean isFinished() {
        return item.state() == State.CLOSED && !item.closedBefore();
    }

    int number() {
        return item.id().number();
    }

    /** The date that counts. */
    Optional<LocalDate> due() {
        return item.due().map(Bounds::judged);
    }
}
