package io.poamledger.query.item;

import io.poamledger.events.Bounds;
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
import java.util.stream.Stream;

/**
 * The slip ruler: every date that was ever promised, on one line of time. Measures are in the units of an SVG drawing.
 *
 * @param lines the completion first, then the milestones
 * @param months where a month begins
 * @param today where today is
 */
record Ruler(int width, int height, List<Line> lines, List<Month> months, double today, LocalDate todayOn) {

    private static final int WIDTH = 960;
    private static final int LEFT = 210;
    private static final int RIGHT = 30;
    private static final int TOP = 40;
    private static final int STEP = 34;

    /**
     * One promise.
     *
     * @param from the leftmost and {@code to} the rightmost of its dates
     */
    record Line(String name, String shortName, double y, double from, double to, List<Mark> marks) {}

    /**
     * One date.
     *
     * @param kind {@code was}, {@code baseline}, {@code now}, {@code done} or {@code late}
     */
    record Mark(double x, String kind, LocalDate date, String words) {}

    /** The first day of a month. */
    record Month(double x, String name) {}

    /** Empty lines where nothing was ever promised. */
    static Ruler of(ScheduleFacts schedule, LocalDate today) {
        var milestones = First.of(schedule.milestones(), MilestoneFacts::open).shown();
        var dates = Stream.concat(
                        schedule.completion().stream(), milestones.stream().map(MilestoneFacts::due))
                .flatMap(due -> due.said().stream())
                .map(Said::date)
                .map(Bounds::judged)
                .toList();
        var scale = new Scale(
                dates.stream().reduce(today, (a, b) -> a.isBefore(b) ? a : b).minusDays(3),
                dates.stream().reduce(today, (a, b) -> a.isAfter(b) ? a : b).plusDays(3));
        var lines = new ArrayList<Line>();
        schedule.completion().ifPresent(due -> lines.add(line("Completion", due, marks(due, true, today, scale), 0)));
        for (var milestone : milestones) {
            lines.add(line(
                    milestone.id() + ". " + milestone.title(),
                    milestone.due(),
                    marks(milestone, today, scale),
                    lines.size()));
        }
        return new Ruler(
                WIDTH, TOP + STEP * Math.max(1, lines.size()) + 10, lines, scale.months(), scale.at(today), today);
    }

    private static Line line(String name, PromisedDate due, List<Mark> marks, int index) {
        var xs = marks.stream().mapToDouble(Mark::x).summaryStatistics();
        var shortName = name.length() > 26 ? name.substring(0, 25) + "…" : name;
        return new Line(
                name + ", " + due.said().size() + (due.said().size() == 1 ? " date" : " dates"),
                shortName,
                TOP + STEP * index + STEP / 2.0,
                xs.getMin(),
                xs.getMax(),
                marks);
    }

    private static List<Mark> marks(MilestoneFacts milestone, LocalDate today, Scale scale) {
        var marks = new ArrayList<>(marks(milestone.due(), milestone.open(), today, scale));
        milestone
                .completedOn()
                .ifPresent(on -> marks.add(new Mark(scale.at(on), "done", on, "completed on " + Bounds.words(on))));
        return marks;
    }

    private static List<Mark> marks(PromisedDate due, boolean open, LocalDate today, Scale scale) {
        var marks = new ArrayList<Mark>();
        var last = due.said().size() - 1;
        for (var i = 0; i <= last; i++) {
            var date = due.said().get(i).date();
            if (i == last) {
                var late = open && date.isBefore(today);
                marks.add(new Mark(
                        scale.at(date),
                        late ? "late" : "now",
                        date,
                        (late ? "overdue, due " : "due ") + Bounds.words(date)));
            } else {
                var baseline = date.equals(due.promise().baseline());
                marks.add(new Mark(
                        scale.at(date),
                        baseline ? "baseline" : "was",
                        date,
                        (baseline ? "baseline " : "was ") + Bounds.words(date)));
            }
        }
        return marks;
    }

    private record Scale(LocalDate first, LocalDate last) {
        double at(LocalDate date) {
            var days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            var x = LEFT + (WIDTH - LEFT - RIGHT) * (double) Promise.days(first, date) / days;
            return Math.round(Math.clamp(x, LEFT, WIDTH - RIGHT) * 10) / 10.0;
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
