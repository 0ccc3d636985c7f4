package io.poamledger.query.drawing;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.drawing.DateCourse.Pledge;
import io.poamledger.query.drawing.Scale.At;
import io.poamledger.query.drawing.Scale.Month;
import io.poamledger.query.facts.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dates of items on one line of time, a row each; across in per cent.
 *
 * @param day the one that it is looked at from
 */
public record Gantt(List<Month> months, At day, Map<PoamItemId, Row> rows) {

    /** What began longer before, or is due longer after, reaches to the edge and has a mark there. */
    private static final int DAYS = 730;

    /**
     * An item with a date.
     *
     * @param from where it was opened, and {@code width} to where it is due
     * @param done how much of that is drawn as done: as much as of its milestones
     * @param ghost how wide it was as first agreed; empty where nothing was, or not on this line
     * @param baseline where it is on this line, and {@code was} likewise the dates before the one that counts
     * @param sign {@code now}, {@code late} where the date passed before it was done, or {@code was} where nothing will be done any more
     * @param before whether some of it is earlier than the line, and {@code after} whether some is later
     * @param late from the date until it was done, or until the day
     */
    public record Row(
            double from,
            double width,
            double done,
            Optional<Double> ghost,
            Optional<At> baseline,
            List<At> was,
            At due,
            String sign,
            boolean before,
            boolean after,
            Optional<Late> late,
            Optional<At> closed,
            int slipDays,
            int moves,
            String words) {}

    /** A stretch of lateness. */
    public record Late(double from, double to) {}

    /** @param states of the items, each with its course, in the order of the list */
    public static Gantt of(Map<PoamItemId, State> states, Map<PoamItemId, DateCourse> courses, LocalDate day) {
        var scale = scale(courses, day);
        var rows = new LinkedHashMap<PoamItemId, Row>();
        states.forEach((item, state) -> Optional.ofNullable(courses.get(item))
                .filter(course -> !course.pledges().isEmpty())
                .ifPresent(course -> rows.put(item, new Drawn(scale, course, state, day).row())));
        return new Gantt(scale.months(), scale.across(day), rows);
    }

    /** Empty where it has no date, or was not there. */
    public Optional<Row> row(PoamItemId item) {
        return Optional.ofNullable(rows.get(item));
    }

    private static Scale scale(Map<PoamItemId, DateCourse> courses, LocalDate day) {
        var days = Stream.concat(
                        Stream.of(day.minusDays(14), day.plusDays(14)),
                        courses.values().stream()
                                .flatMap(course -> Stream.concat(
                                        Stream.of(course.opened()),
                                        Stream.concat(
                                                course.pledges().stream().map(Pledge::due),
                                                course.baseline().stream()))))
                .filter(one -> Math.abs(Bounds.days(day, one)) <= DAYS)
                .sorted()
                .toList();
        return new Scale(days.getFirst().minusDays(3), days.getLast().plusDays(3));
    }

    /** One item while its row is made. */
    private record Drawn(Scale scale, DateCourse course, State state, LocalDate day) {

        Row row() {
            var due = due();
            var from = scale.at(course.opened().isBefore(due) ? course.opened() : due);
            var width = between(from, scale.at(due));
            var late = lateUntil();
            return new Row(
                    from,
                    width,
                    rounded(width * share()),
                    baseline().map(agreed -> between(from, scale.at(agreed))),
                    baseline().filter(agreed -> !agreed.equals(due)).map(scale::across),
                    was(due),
                    scale.across(due),
                    late.isPresent() ? "late" : state == State.VOID ? "was" : "now",
                    dates().anyMatch(date -> date.isBefore(scale.first())),
                    dates().anyMatch(date -> date.isAfter(scale.last())),
                    late.map(until -> new Late(scale.at(due), scale.at(until))),
                    closed().map(scale::across),
                    course.slipDays(),
                    course.pledges().size() - 1,
                    words(due, late));
        }

        private Stream<LocalDate> dates() {
            return Stream.of(
                            Stream.of(course.opened()),
                            course.baseline().stream(),
                            course.pledges().stream().map(Pledge::due))
                    .flatMap(some -> some);
        }

        private Optional<LocalDate> baseline() {
            return course.baseline().filter(scale::holds);
        }

        private LocalDate due() {
            return course.pledges().getLast().due();
        }

        private double share() {
            return state == State.CLOSED
                    ? 1
                    : course.milestones() == 0 ? 0 : (double) course.milestonesDone() / course.milestones();
        }

        private Optional<LocalDate> closed() {
            return course.closed().filter(_ -> state == State.CLOSED);
        }

        /** Due on that day is not late. */
        private Optional<LocalDate> lateUntil() {
            return closed().or(() -> Optional.of(day).filter(_ -> state.active()))
                    .filter(until -> until.isAfter(due()));
        }

        private List<At> was(LocalDate due) {
            return course.pledges().stream()
                    .map(Pledge::due)
                    .filter(one -> !one.equals(due)
                            && course.baseline().filter(one::equals).isEmpty())
                    .filter(scale::holds)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .map(scale::across)
                    .toList();
        }

        private String words(LocalDate due, Optional<LocalDate> late) {
            var moves = course.pledges().size() - 1;
            return course.baseline().map(agreed -> "baseline " + agreed + ", ").orElse("") + "due " + due + ", " + moves
                    + (moves == 1 ? " move" : " moves")
                    + late.map(until -> ", " + Bounds.days(due, until)
                                    + (state == State.CLOSED ? " days after it recorded as closed" : " days late"))
                            .orElse("")
                    + (course.milestones() == 0
                            ? ""
                            : ", " + course.milestonesDone() + " of " + course.milestones() + " milestones done")
                    + closed().map(on -> ", recorded as closed on " + on).orElse("");
        }

        private static double between(double from, double to) {
            return rounded(Math.max(0, to - from));
        }

        private static double rounded(double width) {
            return Math.round(width * 100) / 100.0;
        }
    }
}
