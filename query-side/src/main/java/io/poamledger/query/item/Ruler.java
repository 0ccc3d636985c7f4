package io.poamledger.query.item;

import io.poamledger.events.Bounds;
import io.poamledger.events.Excerpt;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.PromisedDate.Said;
import io.poamledger.query.facts.ScheduleFacts;
import io.poamledger.query.layout.First;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The slip ruler: every date that was ever promised, on one line of time. Measures are in the units of an SVG drawing.
 *
 * @param lines the completion first, then the milestones
 * @param months where a month begins
 * @param day the day it is looked at from
 * @param closed the day on which the item was completed, by which what it promised is judged from then on
 */
record Ruler(int width, int height, List<Line> lines, List<Month> months, At day, Optional<At> closed) {

    private static final int WIDTH = 960;
    private static final int LEFT = 210;
    private static final int RIGHT = 30;
    private static final int TOP = 40;
    private static final int STEP = 34;

    /** As many letters as fit beside a line. */
    private static final int NAMED = 25;

    /**
     * One promise.
     *
     * @param from the leftmost and {@code to} the rightmost of its dates
     */
    record Line(String name, String shortName, double y, double from, double to, List<Mark> marks) {}

    /**
     * One date.
     *
     * @param kind {@code was}, {@code baseline}, {@code now}, {@code done}, or {@code late} where it passed before it was done
     */
    record Mark(double x, String kind, LocalDate date, String words) {}

    /** A day across all lines. */
    record At(double x, LocalDate date) {}

    /** The first day of a month. */
    record Month(double x, String name) {}

    /** Empty lines where nothing was ever promised. */
    static Ruler of(ItemFacts item, LocalDate day) {
        var schedule = item.schedule();
        var closed = item.life().claimedEnd();
        var milestones = First.of(schedule.milestones(), MilestoneFacts::open).shown();
        var scale = scale(schedule, milestones, Stream.concat(Stream.of(day), closed.stream()));
        var lines = new ArrayList<Line>();
        schedule.completion()
                .ifPresent(due -> lines.add(line("Completion", due, marks(due, end(item, day), closed, scale), 0)));
        for (var milestone : milestones) {
            lines.add(line(
                    milestone.id() + ". " + milestone.title(),
                    milestone.due(),
                    marks(milestone.due(), end(item, milestone, day), milestone.completedOn(), scale),
                    lines.size()));
        }
        return new Ruler(
                WIDTH,
                TOP + STEP * Math.max(1, lines.size()) + 10,
                lines,
                scale.months(),
                scale.across(day),
                closed.map(scale::across));
    }

    private static Scale scale(ScheduleFacts schedule, List<MilestoneFacts> milestones, Stream<LocalDate> others) {
        var promised = Stream.concat(
                        schedule.completion().stream(), milestones.stream().map(MilestoneFacts::due))
                .flatMap(due -> Stream.concat(due.said().stream().map(Said::date), inherited(due).stream()));
        var done = milestones.stream().flatMap(milestone -> milestone.completedOn().stream());
        var dates = Stream.of(promised, done, others)
                .flatMap(all -> all)
                .map(Bounds::judged)
                .sorted()
                .toList();
        return new Scale(dates.getFirst().minusDays(3), dates.getLast().plusDays(3));
    }

    /** The day by which the completion is judged; empty where there is nothing to judge any more. */
    private static Optional<LocalDate> end(ItemFacts item, LocalDate day) {
        return item.state().active() ? Optional.of(day) : item.life().claimedEnd();
    }

    private static Optional<LocalDate> end(ItemFacts item, MilestoneFacts milestone, LocalDate day) {
        return milestone.open() ? end(item, day) : milestone.completedOn();
    }

    private static Line line(String name, PromisedDate due, List<Mark> marks, int index) {
        var xs = marks.stream().mapToDouble(Mark::x).summaryStatistics();
        return new Line(
                name + ", " + due.said().size() + (due.said().size() == 1 ? " date" : " dates"),
                Excerpt.of(name, NAMED),
                TOP + STEP * index + STEP / 2.0,
                xs.getMin(),
                xs.getMax(),
                marks);
    }

    private static List<Mark> marks(
            PromisedDate due, Optional<LocalDate> judgedOn, Optional<LocalDate> done, Scale scale) {
        var marks = new ArrayList<Mark>();
        var dates = due.said().stream().map(Said::date).toList();
        for (var date : inherited(due)) {
            var kind = date.equals(due.promise().baseline()) ? "baseline" : "was";
            marks.add(new Mark(scale.at(date), kind, date, kind + " " + Bounds.words(date) + ", taken over"));
        }
        for (var date : dates.subList(0, dates.size() - 1)) {
            var kind = date.equals(due.promise().baseline()) ? "baseline" : "was";
            marks.add(new Mark(scale.at(date), kind, date, kind + " " + Bounds.words(date)));
        }
        var last = dates.getLast();
        var late = judgedOn.filter(last::isBefore).isPresent();
        marks.add(new Mark(scale.at(last), late ? "late" : "now", last, words(late, done.isPresent(), last)));
        done.ifPresent(on -> marks.add(new Mark(scale.at(on), "done", on, "completed on " + Bounds.words(on))));
        return marks;
    }

    /** First dates and baselines of what it took over, which were never said of it. */
    private static List<LocalDate> inherited(PromisedDate due) {
        var own = due.said().stream().map(Said::date).toList();
        return due.lines().stream()
                .filter(line -> line.takenFrom().isPresent())
                .flatMap(line -> Stream.of(line.first(), line.baseline()))
                .filter(date -> !own.contains(date))
                .distinct()
                .sorted()
                .toList();
    }

    private static String words(boolean late, boolean done, LocalDate due) {
        return (late ? (done ? "completed late, due " : "overdue, due ") : "due ") + Bounds.words(due);
    }

    private record Scale(LocalDate first, LocalDate last) {
        double at(LocalDate date) {
            var days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            var x = LEFT + (WIDTH - LEFT - RIGHT) * (double) Promise.days(first, date) / days;
            return Math.round(Math.clamp(x, LEFT, WIDTH - RIGHT) * 10) / 10.0;
        }

        At across(LocalDate date) {
            return new At(at(date), date);
        }

        /** At most about a dozen. */
        List<Month> months() {
            var every = Math.max(1, ChronoUnit.MONTHS.between(first, last) / 10);
            return Stream.iterate(
                            first.withDayOfMonth(1).plusMonths(1),
                            month -> month.isBefore(last),
                            m -> m.plusMonths(every))
                    .map(month -> new Month(at(month), month.toString().substring(0, 7)))
                    .toList();
        }
    }
}
