package io.poamledger.query.cockpit;

import io.poamledger.query.cockpit.clock.ConditionalClock;
import io.poamledger.query.cockpit.clock.DayAxis;
import io.poamledger.query.forecast.Left;
import io.poamledger.query.forecast.SystemForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The burn-down, drawn as steps. Across it is measured in per cent, so that words keep their size at any width; down in units of the drawing.
 *
 * @param today where the day that is looked at is, and {@code left} how many are left on it
 * @param foreseen how it goes on in half of the cases, and {@code most} in four of five; none where nothing is foreseen
 * @param closeout where the time for the closeout begins, up to the last day
 */
record BurnDownChart(
        int height,
        int bottom,
        List<Segment> actual,
        List<Segment> planned,
        List<Segment> foreseen,
        List<Segment> most,
        List<Level> levels,
        List<DayAxis.Month> months,
        double today,
        String anchor,
        double closeout,
        double closeoutWidth) {

    private static final int TOP = 22;
    private static final int BOTTOM = 160;
    private static final int HEIGHT = 184;

    /** The place of the numbers of the scale, at the left. */
    private static final double LEFT = 5;

    /** A part of a line. */
    record Segment(double fromX, double fromY, double toX, double toY) {}

    /** A number of the scale. */
    record Level(double y, long number) {}

    /** A number from a day on. */
    private record Point(LocalDate day, long number) {}

    /** @param closeout what is foreseen; empty where nothing is */
    static BurnDownChart of(
            BurnDown told, Optional<SystemForecast.OfCloseout> closeout, ConditionalClock clock, LocalDate day) {
        var axis = new DayAxis(clock.statusDate(), clock.lastDay(), LEFT);
        var seen = day.isAfter(clock.lastDay()) ? clock.lastDay() : day;
        var actual = points(told, BurnDown.Row::open);
        var planned = points(told, row -> Optional.of(row.planned()));
        var most = LongStream.concat(
                        told.rows().stream()
                                .mapToLong(row ->
                                        Math.max(row.planned(), row.open().orElse(0L))),
                        closeout.stream().mapToLong(SystemForecast.OfCloseout::open))
                .max()
                .orElse(0);
        var step = step(most);
        var top = Math.max(1, Math.ceilDiv(most, step)) * step;
        return new BurnDownChart(
                HEIGHT,
                BOTTOM,
                steps(actual, axis, seen, top),
                steps(planned, axis, clock.lastDay(), top),
                steps(foreseen(closeout, day, Left::half), axis, clock.lastDay(), top),
                steps(foreseen(closeout, day, Left::most), axis, clock.lastDay(), top),
                LongStream.rangeClosed(0, top / step)
                        .mapToObj(at -> new Level(y(at * step, top), at * step))
                        .toList(),
                axis.months(),
                axis.at(seen),
                axis.anchor(seen),
                axis.at(clock.closeoutFrom()),
                axis.width(clock.closeoutFrom(), clock.lastDay()));
    }

    private static List<Point> points(BurnDown told, Function<BurnDown.Row, Optional<Long>> number) {
        return told.rows().stream()
                .flatMap(row -> number.apply(row).map(many -> new Point(row.day(), many)).stream())
                .toList();
    }

    /** From all that are left on the day; of several of one day the last counts. */
    private static List<Point> foreseen(
            Optional<SystemForecast.OfCloseout> closeout, LocalDate day, Function<Left, LocalDate> when) {
        var numbers = new TreeMap<LocalDate, Long>();
        closeout.filter(plan -> !plan.burnDown().isEmpty()).ifPresent(plan -> {
            numbers.put(day, (long) plan.open());
            plan.burnDown().forEach(left -> numbers.put(when.apply(left), (long) left.items()));
        });
        return numbers.entrySet().stream()
                .map(one -> new Point(one.getKey(), one.getValue()))
                .toList();
    }

    /** So that there are at most five numbers. */
    private static long step(long most) {
        return Math.max(1, Math.ceilDiv(most, 4));
    }

    private static List<Segment> steps(List<Point> points, DayAxis axis, LocalDate end, long top) {
        var segments = new ArrayList<Segment>();
        for (var at = 0; at < points.size(); at++) {
            var point = points.get(at);
            if (point.day().isAfter(end)) {
                break;
            }
            var y = y(point.number(), top);
            if (at > 0) {
                segments.add(new Segment(
                        axis.at(point.day()), y(points.get(at - 1).number(), top), axis.at(point.day()), y));
            }
            var next = at + 1 < points.size() && !points.get(at + 1).day().isAfter(end)
                    ? points.get(at + 1).day()
                    : end;
            segments.add(new Segment(axis.at(point.day()), y, axis.at(next), y));
        }
        return segments;
    }

    private static double y(long number, long top) {
        return Math.round((BOTTOM - (double) (BOTTOM - TOP) * number / top) * 100) / 100.0;
    }
}
