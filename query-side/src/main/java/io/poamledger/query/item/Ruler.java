package io.poamledger.query.item;

import io.poamledger.events.Bounds;
import io.poamledger.events.Excerpt;
import io.poamledger.query.drawing.Scale;
import io.poamledger.query.drawing.Scale.At;
import io.poamledger.query.drawing.Scale.Month;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.PromisedDate.Said;
import io.poamledger.query.facts.ScheduleFacts;
import io.poamledger.query.forecast.Forecast;
import io.poamledger.query.history.HistoryPart.Saying;
import io.poamledger.query.layout.First;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The slip ruler: every date that was ever promised, on one line of time. Across it is measured in per cent of the drawing, so that words
 * keep their size at any width; down in its units.
 *
 * @param lines the completion first, then the milestones
 * @param months where a month begins
 * @param day the day it is looked at from
 * @param closed the day on which the item was completed, by which what it promised is judged from then on
 * @param forecast when the work on it ends, on the lane of its completion
 */
public record Ruler(
        int height, List<Line> lines, List<Month> months, At day, Optional<At> closed, Optional<Dashes> forecast) {

    private static final int TOP = 34;
    private static final int LANE = 50;

    /** As many letters as fit above a line. */
    private static final int NAMED = 60;

    /** A forecast of more days would press all else into a corner. */
    private static final int FORESEEN = 500;

    /** Words that are nearer to each other, in per cent, would overlap. */
    private static final double NEAR = 6;

    /**
     * One promise.
     *
     * @param top where its lane begins; the name is {@code name} below that, its dates are at {@code y}
     * @param from the leftmost and {@code to} the rightmost of its dates
     * @param slip such as {@code +63 d}; empty where it never moved later
     * @param moves such as {@code in 4 moves}
     */
    public record Line(
            String name,
            String shortName,
            int top,
            double from,
            double to,
            List<Mark> marks,
            List<Mark> dated,
            String slip,
            String moves) {

        public int y() {
            return top + 28;
        }
    }

    /**
     * One date.
     *
     * @param kind {@code was}, {@code baseline}, {@code now}, {@code done}, or {@code late} where it passed before it was done
     * @param link to the event that said it
     */
    public record Mark(double x, String kind, LocalDate date, String words, Optional<String> link) {

        /** The date where the line of time says the year. */
        public String shortDate() {
            return Bounds.hold(date) ? date.toString().substring(5) : Bounds.words(date);
        }
    }

    /**
     * A forecast, from the day it is looked at.
     *
     * @param half where half of such work had ended, and {@code most} where four of five had
     */
    public record Dashes(double half, double most, String words) {

        private static Optional<Dashes> of(Forecast forecast, Scale scale) {
            return forecast.half()
                    .flatMap(half -> forecast.most()
                            .map(most -> new Dashes(
                                    scale.at(half),
                                    scale.at(most),
                                    "forecast: 50 % by " + half + ", 80 % by " + most)));
        }
    }

    /** As {@link #of(ItemFacts, LocalDate, Function, Optional)}, without a forecast. */
    public static Ruler of(ItemFacts item, LocalDate day, Function<Saying, Optional<String>> links) {
        return of(item, day, links, Optional.empty());
    }

    /**
     * Empty lines where nothing was ever promised.
     *
     * @param links the address of the event that said something of a date
     */
    public static Ruler of(
            ItemFacts item, LocalDate day, Function<Saying, Optional<String>> links, Optional<Forecast> forecast) {
        var schedule = item.schedule();
        var closed = item.life().claimedEnd();
        var milestones = First.of(schedule.milestones(), MilestoneFacts::open).shown();
        var shown = forecast.filter(one -> one.most()
                .filter(most -> schedule.completion().isPresent() && Bounds.days(day, most) <= FORESEEN)
                .isPresent());
        var scale = scale(
                schedule,
                milestones,
                Stream.of(Stream.of(day), closed.stream(), shown.stream().flatMap(one -> one.most().stream()))
                        .flatMap(all -> all));
        var marking = new Marking(scale, links);
        var lines = new ArrayList<Line>();
        schedule.completion()
                .ifPresent(due -> lines.add(line(
                        "Completion",
                        due,
                        marking.marks(Optional.empty(), due, end(item, day), closed),
                        lines.size())));
        for (var milestone : milestones) {
            lines.add(line(
                    milestone.id() + ". " + milestone.title(),
                    milestone.due(),
                    marking.marks(
                            Optional.of(milestone.id()),
                            milestone.due(),
                            end(item, milestone, day),
                            milestone.completedOn()),
                    lines.size()));
        }
        return new Ruler(
                TOP + LANE * Math.max(1, lines.size()),
                lines,
                scale.months(),
                scale.across(day),
                closed.map(scale::across),
                shown.flatMap(one -> Dashes.of(one, scale)));
    }

    /** How many dates moved. */
    public int moves() {
        return lines.stream()
                .mapToInt(line -> Math.toIntExact(line.marks().stream()
                        .filter(mark -> !mark.kind().equals("done"))
                        .count()))
                .map(dates -> dates - 1)
                .sum();
    }

    /** Where words about the day stand, so that they and those about the closing do not meet. */
    public String anchor() {
        return closed.filter(end -> Math.abs(end.x() - day.x()) < 2 * NEAR)
                .map(end -> end.x() <= day.x() ? "start" : "end")
                .orElse(edge(day.x()));
    }

    /** Where words about the closing stand. */
    public String closedAnchor() {
        return anchor().equals("start") ? "end" : anchor().equals("end") ? "start" : "middle";
    }

    private static String edge(double x) {
        return x < NEAR ? "start" : x > 100 - NEAR ? "end" : "middle";
    }

    private static Scale scale(ScheduleFacts schedule, List<MilestoneFacts> milestones, Stream<LocalDate> others) {
        var promised = Stream.concat(
                        schedule.completion().stream(), milestones.stream().map(MilestoneFacts::due))
                .flatMap(due -> Stream.concat(due.said().stream().map(Said::date), Marking.inherited(due).stream()));
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
        var promise = due.promise();
        return new Line(
                name + ", " + due.said().size() + (due.said().size() == 1 ? " date" : " dates"),
                Excerpt.of(name, NAMED),
                TOP + LANE * index,
                xs.getMin(),
                xs.getMax(),
                marks,
                apart(marks),
                promise.slipDays() > 0 ? "+" + promise.slipDays() + " d" : "",
                promise.slipDays() > 0 && promise.slips() > 0
                        ? " in " + promise.slips() + (promise.slips() == 1 ? " move" : " moves")
                        : "");
    }

    /** Those whose date is written below: the last one, and of the others what leaves it room. */
    private static List<Mark> apart(List<Mark> marks) {
        var dated = new ArrayList<Mark>();
        dated.add(marks.getLast());
        for (var mark : marks.reversed()) {
            var worth = mark.kind().equals("baseline")
                    || mark.kind().equals("late")
                    || mark.kind().equals("now");
            if (worth && dated.stream().allMatch(one -> Math.abs(one.x() - mark.x()) > NEAR)) {
                dated.add(mark);
            }
        }
        return List.copyOf(dated);
    }
}
