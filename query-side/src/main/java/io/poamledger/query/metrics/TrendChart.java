package io.poamledger.query.metrics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Numbers of months, drawn. Across it is measured in per cent, so that words keep their size at any width; down in units of the drawing.
 */
record TrendChart(int height, List<Series> series, List<Month> months, List<Level> levels) {

    private static final int TOP = 12;
    private static final int BOTTOM = 150;
    private static final int HEIGHT = 176;

    /** The place of the numbers of the scale, at the left. */
    private static final double LEFT = 5;

    /**
     * One line, or the bars of one colour.
     *
     * @param marks one for each month, which leads to what explains it
     */
    record Series(String name, String kind, List<Mark> marks, List<Segment> segments) {}

    /** @param width of a bar; {@code link} to what explains it */
    record Mark(double x, double width, double y, double height, String words, String link) {}

    /** From one month to the next. */
    record Segment(double fromX, double fromY, double toX, double toY) {}

    /** @param minor where a narrow drawing leaves its name out */
    record Month(double x, String name, boolean minor) {}

    /** A number of the scale. */
    record Level(double y, long number) {}

    /**
     * What is drawn of each month.
     *
     * @param kind {@code line} or {@code bar}
     * @param figure as {@link FigureLinks#explained} names it
     */
    record Told(String name, String kind, String figure, ToLongFunction<PeriodFigures> number) {}

    static TrendChart of(List<PeriodFigures> trend, FigureLinks ways, List<Told> told) {
        var months = trend.stream().map(PeriodFigures::to).map(YearMonth::from).toList();
        var most = told.stream()
                .flatMapToLong(one -> trend.stream().mapToLong(one.number()))
                .reduce(1, Math::max);
        var step = step(most);
        var top = Math.ceilDiv(most, step) * step;
        var all = new ArrayList<Series>();
        for (var one = 0; one < told.size(); one++) {
            all.add(series(trend, ways, told.get(one), one, told.size(), top));
        }
        return new TrendChart(
                HEIGHT,
                all,
                IntStream.range(0, months.size())
                        .mapToObj(at ->
                                new Month(x(at, months.size()), months.get(at).toString(), at % 3 > 0))
                        .toList(),
                LongStream.rangeClosed(0, top / step)
                        .mapToObj(at -> new Level(y(at * step, top), at * step))
                        .toList());
    }

    /** So that there are at most five numbers. */
    private static long step(long most) {
        var step = 1L;
        while (most > 4 * step) {
            step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private static Series series(List<PeriodFigures> trend, FigureLinks ways, Told told, int at, int of, long top) {
        var slot = (100 - LEFT) / trend.size();
        var width = told.kind().equals("bar") ? slot * .36 : 0;
        var shift = told.kind().equals("bar") ? (at - (of - 1) / 2.0) * width : 0;
        var marks = IntStream.range(0, trend.size())
                .mapToObj(month -> {
                    var to = trend.get(month).to();
                    var number = told.number().applyAsLong(trend.get(month));
                    var y = y(number, top);
                    return new Mark(
                            rounded(x(month, trend.size()) + shift - width / 2),
                            rounded(width),
                            y,
                            rounded(BOTTOM - y),
                            told.name() + " " + YearMonth.from(to) + ": " + number,
                            ways.explained(told.figure(), to));
                })
                .toList();
        return new Series(
                told.name(),
                told.kind(),
                marks,
                IntStream.range(1, marks.size())
                        .mapToObj(next -> new Segment(
                                marks.get(next - 1).x(),
                                marks.get(next - 1).y(),
                                marks.get(next).x(),
                                marks.get(next).y()))
                        .toList());
    }

    private static double x(int month, int of) {
        return rounded(LEFT + (100 - LEFT) * (month + .5) / of);
    }

    private static double y(long number, long top) {
        return rounded(BOTTOM - (double) (BOTTOM - TOP) * number / top);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
