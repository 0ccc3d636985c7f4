package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.query.drawing.DateCourse.Pledge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Items that may wait for each other, and when the work on each could begin. */
record Undertakings(Map<Integer, Undertaking> byNumber) {

    /** A promise for less than a week says little about how long work takes. */
    static final int SHORTEST = 7;

    Undertakings {
        byNumber = Map.copyOf(byNumber);
    }

    /**
     * A stretch of time that was promised for work.
     *
     * @param start when the date was given, or what the work waited for had ended
     */
    record Span(LocalDate start, LocalDate due) {

        int days() {
            return Bounds.days(start, due);
        }

        /** How many times as long as promised it has been until a day. */
        double until(LocalDate day) {
            return (double) Bounds.days(start, day) / days();
        }
    }

    Undertaking get(int number) {
        return Objects.requireNonNull(byNumber.get(number), () -> "item " + number);
    }

    /** What it waits for of these. */
    List<Undertaking> waitsFor(Undertaking work) {
        return work.item().plan().waitsFor().stream()
                .filter(byNumber::containsKey)
                .map(this::get)
                .toList();
    }

    /** Whether something that it waits for is still to be done. */
    boolean waits(Undertaking work) {
        return waitsFor(work).stream().anyMatch(Undertaking::isOpen);
    }

    /** The time that each of its dates promised from when the work could begin; without those that promised next to none. */
    List<Span> promises(Undertaking work) {
        var ready = ready(work);
        return work.pledges().stream()
                .map(pledge -> promised(pledge, ready))
                .filter(promised -> promised.days() >= SHORTEST)
                .toList();
    }

    private static Span promised(Pledge pledge, Optional<LocalDate> ready) {
        return new Span(ready.filter(day -> day.isAfter(pledge.given())).orElse(pledge.given()), pledge.due());
    }

    /** When the last thing that it waited for had ended; what ended after itself it did not wait for. */
    private Optional<LocalDate> ready(Undertaking work) {
        return waitsFor(work).stream()
                .flatMap(one -> one.closed().stream())
                .filter(day -> work.closed().filter(day::isAfter).isEmpty())
                .max(Comparator.naturalOrder());
    }

    /** The days that are planned for the work itself, from when what it waits for is due. */
    int planned(Undertaking waiting) {
        var newest = waiting.pledges().getLast();
        return waitsFor(waiting).stream()
                .filter(Undertaking::isOpen)
                .flatMap(one -> one.due().stream())
                .max(Comparator.naturalOrder())
                .map(due -> Math.max(1, promised(newest, Optional.of(due)).days()))
                .orElseGet(() -> Math.max(1, new Span(newest.given(), newest.due()).days()));
    }
}
