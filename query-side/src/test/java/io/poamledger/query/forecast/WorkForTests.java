package io.poamledger.query.forecast;

import static io.poamledger.query.Told.item;

import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.Means;
import io.poamledger.query.asof.versions.PlannedThen;
import io.poamledger.query.drawing.DateCourse.Pledge;
import io.poamledger.query.facts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Undertaking, counted in days from the first of January 2026. */
final class WorkForTests {

    static final LocalDate DAY_0 = LocalDate.parse("2026-01-01");
    private static final Means NOT_SAID = new Means(Optional.empty(), Optional.empty());

    private final Map<Integer, Undertaking> works = new HashMap<>();

    /** It goes on. */
    WorkForTests goesOn(int number, int given, int due, Integer... waitsFor) {
        return add(number, State.IN_PROGRESS, List.of(pledge(given, due)), Optional.empty(), Set.of(waitsFor));
    }

    WorkForTests ended(int number, int given, int due, int closed, Integer... waitsFor) {
        return add(
                number,
                State.CLOSED,
                List.of(pledge(given, due)),
                Optional.of(DAY_0.plusDays(closed)),
                Set.of(waitsFor));
    }

    /** So many items that each took so many per cent of the ten weeks that were promised. */
    WorkForTests took(int first, int... percent) {
        for (var at = 0; at < percent.length; at++) {
            ended(first + at, 0, 100, percent[at]);
        }
        return this;
    }

    WorkForTests add(int number, State state, List<Pledge> pledges, Optional<LocalDate> closed, Set<Integer> waitsFor) {
        works.put(
                number,
                new Undertaking(
                        new ItemVersion(
                                item(number),
                                Instant.EPOCH,
                                number,
                                "Item " + number,
                                Optional.empty(),
                                state,
                                false,
                                Optional.empty(),
                                "",
                                pledges.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(pledges.getLast().due()),
                                0,
                                false,
                                Map.of(),
                                new PlannedThen(Optional.empty(), 0, 0, waitsFor, 0, NOT_SAID, NOT_SAID)),
                        List.copyOf(new ArrayList<>(pledges)),
                        closed));
        return this;
    }

    static Pledge pledge(int given, int due) {
        return new Pledge(DAY_0.plusDays(given), DAY_0.plusDays(due));
    }

    Undertakings all() {
        return new Undertakings(works);
    }

    Undertaking get(int number) {
        return all().get(number);
    }
}
