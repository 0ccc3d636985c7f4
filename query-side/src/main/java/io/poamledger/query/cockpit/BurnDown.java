package io.poamledger.query.cockpit;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.cmmc.PlanVersions.Course;
import io.poamledger.query.cockpit.clock.ConditionalClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many items of a plan were still to be done, day by day, beside how many the first plan had left.
 *
 * @param rows the days on which either number changed, oldest first
 */
record BurnDown(List<Row> rows) {

    BurnDown {
        rows = List.copyOf(rows);
    }

    /**
     * A day.
     *
     * @param number which day of the window it is
     * @param open how many items were still to be done at its end; empty for a day that has not come
     * @param planned how many would have been, had every item been done on its baseline
     * @param changes the items that ended on it or went on again
     */
    record Row(LocalDate day, long number, Optional<Long> open, long planned, List<Change> changes) {

        Row {
            changes = List.copyOf(changes);
        }
    }

    /** @param ended whether it ended; otherwise it goes on again */
    record Change(String item, boolean ended) {}

    /** @param upTo the last day that is known of */
    static BurnDown of(List<PlanItem> plan, Map<PoamItemId, Course> courses, ConditionalClock clock, LocalDate upTo) {
        var days = new TreeSet<LocalDate>();
        days.add(clock.statusDate());
        days.add(upTo);
        Stream.concat(
                        courses.values().stream().flatMap(Course::changes).filter(day -> !day.isAfter(upTo)),
                        plan.stream()
                                .flatMap(item -> item.baseline().stream())
                                .filter(day -> !day.isAfter(clock.lastDay())))
                .filter(day -> day.isAfter(clock.statusDate()))
                .forEach(days::add);
        return new BurnDown(days.stream()
                .map(day -> new Row(
                        day,
                        clock.number(day),
                        day.isAfter(upTo) ? Optional.empty() : Optional.of(open(courses, day)),
                        planned(plan, day),
                        day.isAfter(upTo) || day.equals(clock.statusDate()) ? List.of() : changes(plan, courses, day)))
                .filter(row -> row.day().equals(clock.statusDate())
                        || row.day().equals(upTo)
                        || !row.changes().isEmpty()
                        || row.planned() != planned(plan, row.day().minusDays(1)))
                .toList());
    }

    private static long open(Map<PoamItemId, Course> courses, LocalDate day) {
        return courses.values().stream().filter(course -> course.openOn(day)).count();
    }

    private static long planned(List<PlanItem> plan, LocalDate day) {
        return plan.stream()
                .filter(item -> item.baseline().map(due -> due.isAfter(day)).orElse(true))
                .count();
    }

    private static List<Change> changes(List<PlanItem> plan, Map<PoamItemId, Course> courses, LocalDate day) {
        return plan.stream()
                .flatMap(item -> Optional.ofNullable(courses.get(item.item())).stream()
                        .filter(course -> course.openOn(day) != course.openOn(day.minusDays(1)))
                        .map(course -> new Change(item.label(), !course.openOn(day))))
                .toList();
    }
}
