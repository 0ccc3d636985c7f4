package io.poamledger.command.item.state;

import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.PromiseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A date that was promised, with every date it was and the lines it carries.
 *
 * @param entries oldest first; the last one counts
 */
public record PromisedDay(PromiseId id, List<Line> lines, List<Entry> entries) {

    /**
     * A date as it was set once.
     *
     * @param correction whether it was moved there with that reason
     * @param confirmed whether somebody else saw that this was so
     * @param before the lines before it; empty for the first of a new line
     * @param approved whether the plan was approved while it counted
     * @param joined whether the promise took over more lines while it counted
     */
    public record Entry(
            LocalDate day,
            boolean correction,
            boolean confirmed,
            Entered entered,
            List<Line> before,
            boolean approved,
            boolean joined) {

        Entry approve() {
            return new Entry(day, correction, confirmed, entered, before, true, joined);
        }

        Entry join() {
            return new Entry(day, correction, confirmed, entered, before, approved, true);
        }

        Entry confirm() {
            return new Entry(day, correction, true, entered, before, approved, joined);
        }

        /** Whether what was promised before it was agreed. */
        public boolean followsAnAgreedOne() {
            return !before.isEmpty() && before.stream().allMatch(Line::agreed);
        }
    }

    static PromisedDay given(PromiseId id, List<Line> takenOver, LocalDate day, boolean agreed, Entered entered) {
        return new PromisedDay(
                id,
                Lines.given(id, takenOver, day, agreed),
                List.of(new Entry(day, false, false, entered, takenOver, false, false)));
    }

    public LocalDate day() {
        return entries.getLast().day();
    }

    PromisedDay movedTo(LocalDate day, boolean correction, Entered entered) {
        var more = new ArrayList<>(entries);
        more.add(new Entry(day, correction, false, entered, lines, false, false));
        return new PromisedDay(id, Lines.moved(lines, day), List.copyOf(more));
    }

    PromisedDay approved(LocalDate on) {
        return new PromisedDay(id, Lines.approved(lines, on), last(Entry::approve));
    }

    PromisedDay takesOver(List<Line> more) {
        return new PromisedDay(id, Lines.takenOver(lines, Lines.moved(more, day())), last(Entry::join));
    }

    /** The lines as they are once a correction is confirmed. */
    public List<Line> corrected(LocalDate wrong) {
        var at = correctionOf(wrong).orElseThrow();
        var agreed = lines.stream().allMatch(Line::agreed);
        var right = entries.get(at).day();
        return Lines.corrected(
                entries.get(at - 1).before(),
                List.of(Line.begins(id, right, agreed)),
                wrong,
                right,
                entries.stream().skip(at + 1L).map(Entry::day).toList());
    }

    PromisedDay confirmed(LocalDate wrong, List<Line> corrected) {
        var changed = new ArrayList<>(entries);
        correctionOf(wrong).ifPresent(at -> changed.set(at, entries.get(at).confirm()));
        return new PromisedDay(id, Lines.confirmed(lines, corrected), List.copyOf(changed));
    }

    /** Whether a correction of that date was confirmed, and none waits. */
    public boolean isConfirmed(LocalDate wrong) {
        return correctionOf(wrong).isEmpty()
                && IntStream.range(1, entries.size())
                        .anyMatch(at -> entries.get(at).confirmed()
                                && entries.get(at - 1).day().equals(wrong));
    }

    /** The date that was corrected last without being confirmed. */
    public Optional<LocalDate> mistyped() {
        return unconfirmed().mapToObj(at -> entries.get(at - 1).day()).reduce((_, last) -> last);
    }

    /** Where that date was corrected last, and nobody has confirmed it. */
    public Optional<Integer> correctionOf(LocalDate wrong) {
        return unconfirmed()
                .filter(at -> entries.get(at - 1).day().equals(wrong))
                .boxed()
                .reduce((_, last) -> last);
    }

    /** Where dates were corrected, and nobody has confirmed it. */
    private IntStream unconfirmed() {
        return IntStream.range(1, entries.size())
                .filter(at -> entries.get(at).correction() && !entries.get(at).confirmed());
    }

    private List<Entry> last(UnaryOperator<Entry> change) {
        var changed = new ArrayList<>(entries);
        changed.set(entries.size() - 1, change.apply(entries.getLast()));
        return List.copyOf(changed);
    }
}
