package io.poamledger.query.item;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.query.drawing.Scale;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.PromisedDate.Said;
import io.poamledger.query.history.HistoryPart.Saying;
import io.poamledger.query.item.Ruler.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Draws the dates of a promise.
 *
 * @param links where the event is told that said something of a date
 */
record Marking(Scale scale, Function<Saying, Optional<String>> links) {

    List<Mark> marks(
            Optional<MilestoneId> milestone, PromisedDate due, Optional<LocalDate> judgedOn, Optional<LocalDate> done) {
        var marks = new ArrayList<Mark>();
        var dates = due.said().stream().map(Said::date).toList();
        var baseline = due.promise().baseline();
        for (var date : inherited(due)) {
            marks.add(mark(milestone, date, date.equals(baseline) ? "baseline" : "was", ", taken over"));
        }
        for (var date : dates.subList(0, dates.size() - 1)) {
            marks.add(mark(milestone, date, date.equals(baseline) ? "baseline" : "was", ""));
        }
        var last = dates.getLast();
        var late = judgedOn.filter(last::isBefore).isPresent();
        marks.add(new Mark(
                scale.at(last),
                late ? "late" : "now",
                last,
                words(late, done.isPresent(), last),
                links.apply(new Saying(milestone, last, false))));
        done.ifPresent(on -> marks.add(new Mark(
                scale.at(on),
                "done",
                on,
                "completed on " + Bounds.words(on),
                links.apply(new Saying(milestone, on, true)))));
        return marks;
    }

    private Mark mark(Optional<MilestoneId> milestone, LocalDate date, String kind, String more) {
        return new Mark(
                scale.at(date),
                kind,
                date,
                kind + " " + Bounds.words(date) + more,
                links.apply(new Saying(milestone, date, false)));
    }

    private static String words(boolean late, boolean done, LocalDate due) {
        return (late ? (done ? "completed late, due " : "overdue, due ") : "due ") + Bounds.words(due);
    }

    /** First dates and baselines of what it took over, which were never said of it. */
    static List<LocalDate> inherited(PromisedDate due) {
        var own = due.said().stream().map(Said::date).toList();
        return due.lines().stream()
                .filter(line -> line.takenFrom().isPresent())
                .flatMap(line -> Stream.of(line.first(), line.baseline()))
                .filter(date -> !own.contains(date))
                .distinct()
                .sorted()
                .toList();
    }
}
