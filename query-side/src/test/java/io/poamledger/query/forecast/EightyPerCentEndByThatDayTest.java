package io.poamledger.query.forecast;

import static io.poamledger.query.forecast.WorkForTests.DAY_0;
import static io.poamledger.query.forecast.WorkForTests.pledge;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.query.drawing.DateCourse.Pledge;
import io.poamledger.query.facts.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forecasts held against what came: in 200 histories of four kinds, each looked at every 50 days by what was known then, of the work that
 * was still open and of which something was said.
 */
class EightyPerCentEndByThatDayTest {

    private static final int HISTORIES = 50;
    private static final int ITEMS = 60;
    private static final int EVERY = 50;

    /** What kind of people promise. */
    enum Habit {
        /** They need so many times as long as they say, whatever it is. */
        IN_PROPORTION {
            @Override
            int lasts(int promised, Random random) {
                return (int) Math.max(1, promised * Math.exp(0.25 + 0.5 * random.nextGaussian()));
            }
        },
        /** They are late by so many days, be it long work or short. */
        BY_DAYS {
            @Override
            int lasts(int promised, Random random) {
                return Math.max(1, promised + (int) (20 + 25 * random.nextGaussian()));
            }
        },
        /** Most of it is done in time, and some of it never seems to be. */
        TWO_KINDS {
            @Override
            int lasts(int promised, Random random) {
                return (int) Math.max(
                        1,
                        promised
                                * (random.nextInt(4) == 0 ? 2 + random.nextDouble() : 0.7 + 0.3 * random.nextDouble()));
            }
        },
        /** Before a date comes they give another one. */
        PUTTING_OFF {
            @Override
            int lasts(int promised, Random random) {
                return (int) Math.max(1, promised * Math.exp(0.4 + 0.6 * random.nextGaussian()));
            }

            @Override
            List<Pledge> pledges(int given, int promised, int end, Random random) {
                var pledges = new ArrayList<Pledge>();
                var due = given + promised;
                var on = given;
                pledges.add(pledge(on, due));
                while (due < end && due - 3 > on) {
                    on = due - 3;
                    due = on + 10 + random.nextInt(30);
                    pledges.add(pledge(on, due));
                }
                return pledges;
            }
        };

        abstract int lasts(int promised, Random random);

        List<Pledge> pledges(int given, int promised, int end, Random random) {
            return List.of(pledge(given, given + promised));
        }
    }

    /** An item from its first day to its last, with what it waited for. */
    private record Whole(int number, List<Pledge> pledges, LocalDate end, Set<Integer> waitsFor) {

        boolean isThere(LocalDate day) {
            return !pledges.getFirst().given().isAfter(day) && end.isAfter(day);
        }

        /** Nothing of it where it was not there yet. */
        void tell(WorkForTests known, LocalDate day) {
            var given =
                    pledges.stream().filter(one -> !one.given().isAfter(day)).toList();
            if (!given.isEmpty()) {
                var over = !end.isAfter(day);
                known.add(
                        number,
                        over ? State.CLOSED : State.IN_PROGRESS,
                        given,
                        over ? Optional.of(end) : Optional.empty(),
                        waitsFor);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_histories_of_every_kind(Habit habit) {
        var half = 0;
        var most = 0;
        var said = 0;
        for (var seed = 1; seed <= HISTORIES; seed++) {
            var history = history(habit, new Random(seed * 31L + habit.ordinal()));
            for (var day = DAY_0.plusDays(100); day.isBefore(DAY_0.plusDays(700)); day = day.plusDays(EVERY)) {
                var known = new WorkForTests();
                for (var item : history) {
                    item.tell(known, day);
                }
                var works = known.all();
                var finishes = new Finishes(works, Stretches.of(works, day), day);
                for (var item : history) {
                    var work = works.byNumber().get(item.number());
                    if (work != null && work.isOpen()) {
                        var forecast = finishes.all(List.of(work));
                        if (forecast.most().isPresent()) {
                            said++;
                            half += item.end().isAfter(forecast.half().orElseThrow()) ? 0 : 1;
                            most += item.end().isAfter(forecast.most().orElseThrow()) ? 0 : 1;
                        }
                    }
                }
            }
        }
        System.out.printf(
                "%s: of %d forecasts, %.0f %% ended by the median and %.0f %% by the 80th percentile%n",
                habit, said, 100.0 * half / said, 100.0 * most / said);
        assertThat(said).isGreaterThan(3_000);
        assertThat(100.0 * half / said).as("ended by the median").isBetween(38.0, 62.0);
        assertThat(100.0 * most / said).as("ended by the 80th percentile").isBetween(70.0, 90.0);
    }

    /** A third of the work waits for what was begun before it. */
    private static List<Whole> history(Habit habit, Random random) {
        var items = new ArrayList<Whole>();
        IntStream.rangeClosed(1, ITEMS).forEach(number -> {
            var given = random.nextInt(600);
            var promised = 20 + random.nextInt(100);
            var before = items.stream()
                    .filter(one -> random.nextInt(10) == 0 && one.isThere(DAY_0.plusDays(given)))
                    .findFirst();
            items.add(before.map(one -> waiting(habit, number, given, promised, one, random))
                    .orElseGet(() -> alone(habit, number, given, promised, random)));
        });
        return items;
    }

    private static Whole alone(Habit habit, int number, int given, int promised, Random random) {
        var end = given + habit.lasts(promised, random);
        return new Whole(number, habit.pledges(given, promised, end, random), DAY_0.plusDays(end), Set.of());
    }

    /** It is promised for so many days after what it waits for is due, and begins when that has ended. */
    private static Whole waiting(Habit habit, int number, int given, int promised, Whole before, Random random) {
        var due = before.pledges().stream()
                .filter(one -> !one.given().isAfter(DAY_0.plusDays(given)))
                .toList()
                .getLast()
                .due()
                .plusDays(promised);
        return new Whole(
                number,
                List.of(new Pledge(DAY_0.plusDays(given), due)),
                before.end().plusDays(habit.lasts(promised, random)),
                Set.of(before.number()));
    }
}
