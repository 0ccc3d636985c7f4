package io.poamledger.events.item;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** The lines that one promise carries: the one that began with it, those that it took over, or both. */
public final class Lines {

    private Lines() {}

    /**
     * A promise is given its date: it begins a line of its own, unless it takes over some.
     *
     * @param agreed whether the plan it joins was approved
     */
    public static List<Line> given(PromiseId promise, List<Line> takenOver, LocalDate dueOn, boolean agreed) {
        var lines = takenOver.isEmpty() ? List.of(Line.begins(promise, dueOn, agreed)) : moved(takenOver, dueOn);
        return agreed ? each(lines, Line::fixed) : lines;
    }

    public static List<Line> moved(List<Line> lines, LocalDate dueOn) {
        return each(lines, line -> line.movedTo(dueOn));
    }

    /** @param on the day of the approval */
    public static List<Line> approved(List<Line> lines, LocalDate on) {
        return each(lines, line -> line.approved(on));
    }

    /** As whatever takes them over from that promise begins with them. */
    public static List<Line> from(PromiseId carrier, List<Line> lines) {
        return each(lines, line -> line.from(carrier));
    }

    /** A promise that has its date takes over more: of a line that comes back by two ways, the more postponed one counts. */
    public static List<Line> takenOver(List<Line> own, List<Line> more) {
        var lines = new LinkedHashMap<PromiseId, Line>();
        own.forEach(line -> lines.put(line.id(), line));
        var agreed = own.stream().anyMatch(Line::agreed);
        (agreed ? each(more, Line::fixed) : more)
                .forEach(line -> lines.merge(line.id(), line, (a, b) -> a.postponed() >= b.postponed() ? a : b));
        return List.copyOf(lines.values());
    }

    /**
     * A correction was confirmed: the right day stands in the place of the wrong one, also as first date and baseline.
     *
     * @param before the lines before the wrong day was entered; empty where it was the first
     * @param given the lines as they begin with the right day, where it was the first
     * @param later the days it was moved to after the correction
     */
    public static List<Line> corrected(
            List<Line> before, List<Line> given, LocalDate wrong, LocalDate right, List<LocalDate> later) {
        var lines = before.isEmpty() ? given : moved(before, right);
        var days = Math.abs(Bounds.days(wrong, right));
        lines = each(lines, line -> line.correctedBy(days));
        for (var day : later) {
            lines = moved(lines, day);
        }
        return lines;
    }

    /** As a confirmed correction says they are; one that says nothing, as no command stores it, leaves them. */
    public static List<Line> confirmed(List<Line> lines, List<Line> corrected) {
        return corrected.isEmpty() ? lines : corrected;
    }

    private static List<Line> each(List<Line> lines, UnaryOperator<Line> change) {
        return lines.stream().map(change).toList();
    }
}
