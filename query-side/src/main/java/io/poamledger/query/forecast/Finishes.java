package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.query.forecast.Undertakings.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The days on which work ends, each played through {@value #PLAYS} times: what waits begins when the last thing that it waits for has ended,
 * and takes as many times as long as planned as some work of the system did. Each item draws every one of as many equal parts of what the
 * system has seen once, in an order of its own that follows from its number: the same history gives the same answer.
 */
final class Finishes {

    static final int PLAYS = 500;

    private final Undertakings works;
    private final Stretches stretches;
    private final LocalDate day;
    private final Map<Integer, Played> played = new HashMap<>();
    private final Set<Integer> playing = new HashSet<>();

    Finishes(Undertakings works, Stretches stretches, LocalDate day) {
        this.works = works;
        this.stretches = stretches;
        this.day = day;
    }

    /**
     * One item.
     *
     * @param days until its end, in each play; none where nothing can be said
     * @param finished how many finished items that is taken from
     * @param alone the days that the work itself takes, from today or from when it can begin, as four of five of the system's did
     * @param unforeseen why nothing can be said
     */
    record Played(int[] days, int finished, int alone, Optional<String> unforeseen) {

        static Played not(String why) {
            return new Played(new int[0], 0, 0, Optional.of(why));
        }
    }

    /** An item that is still to be done. */
    Played of(Undertaking work) {
        var known = played.get(work.number());
        if (known != null) {
            return known;
        }
        playing.add(work.number());
        var result = play(work);
        playing.remove(work.number());
        played.put(work.number(), result);
        return result;
    }

    private Played play(Undertaking work) {
        if (stretches.areTooFew()) {
            return Played.not("too little history: " + stretches.finished()
                    + " finished with a date promised a week ahead, " + Stretches.FEWEST + " are needed");
        }
        if (work.pledges().isEmpty()) {
            return Played.not("no date was promised for it");
        }
        var before = works.waitsFor(work).stream()
                .filter(one -> one.isOpen() && !playing.contains(one.number()))
                .toList();
        return before.isEmpty() ? playGoingOn(work) : playWaiting(work, before);
    }

    private Played playGoingOn(Undertaking work) {
        var promises = works.promises(work);
        if (promises.isEmpty()) {
            return Played.not("no date was promised a week ahead");
        }
        var promised = promises.getLast();
        var lasted = Math.max(0, promised.until(day));
        var seen = stretches.like(promised.days());
        if (!seen.know(lasted)) {
            return Played.not("it has lasted longer than almost all that was finished");
        }
        var draws = draws(work);
        Arrays.setAll(draws, play -> left(promised, seen.within(share(draws[play]), lasted)));
        return new Played(draws, seen.finished(), left(promised, seen.within(0.8, lasted)), Optional.empty());
    }

    private int left(Span promised, double stretch) {
        return Math.max(0, Bounds.days(day, promised.start()) + days(promised.days(), stretch));
    }

    private Played playWaiting(Undertaking work, List<Undertaking> before) {
        var starts = new int[PLAYS];
        for (var one : before) {
            var end = of(one);
            if (end.unforeseen().isPresent()) {
                return Played.not("it waits for an item of which nothing can be said");
            }
            Arrays.setAll(starts, play -> Math.max(starts[play], end.days()[play]));
        }
        var planned = works.planned(work);
        var seen = stretches.like(planned);
        var draws = draws(work);
        Arrays.setAll(draws, play -> starts[play] + days(planned, seen.within(share(draws[play]), 0)));
        return new Played(draws, seen.finished(), days(planned, seen.within(0.8, 0)), Optional.empty());
    }

    private static int days(int planned, double stretch) {
        return (int) Math.min(
                Math.ceil(planned * stretch - Stretches.NOTHING), Bounds.days(Bounds.FIRST_DAY, Bounds.LAST_DAY));
    }

    private static double share(int part) {
        return (part + 0.5) / PLAYS;
    }

    private int[] draws(Undertaking work) {
        var random = new SplittableRandom(work.number());
        var parts = new int[PLAYS];
        for (var at = 0; at < PLAYS; at++) {
            var other = random.nextInt(at + 1);
            parts[at] = parts[other];
            parts[other] = at;
        }
        return parts;
    }

    /** When all of them have ended, of which something can be said. */
    Forecast all(Collection<Undertaking> open) {
        var last = new int[PLAYS];
        var finished = new ArrayList<Integer>();
        var unforeseen = new ArrayList<String>();
        for (var work : open) {
            var one = of(work);
            if (one.unforeseen().isPresent()) {
                unforeseen.add(one.unforeseen().get());
            } else {
                finished.add(one.finished());
                Arrays.setAll(last, play -> Math.max(last[play], one.days()[play]));
            }
        }
        if (finished.isEmpty()) {
            return Forecast.not(together(unforeseen), stretches);
        }
        Arrays.sort(last);
        return new Forecast(
                Optional.of(on(last[share(0.5)])),
                Optional.of(on(last[share(0.8)])),
                finished.size() == 1 ? finished.getFirst() : stretches.finished(),
                Optional.empty());
    }

    /** By when how many of them are left, one fewer each time; those of which nothing can be said are left at the end. */
    List<Left> burnDown(Collection<Undertaking> open) {
        var foreseen = open.stream()
                .map(this::of)
                .filter(one -> one.unforeseen().isEmpty())
                .map(Played::days)
                .toList();
        var ends = IntStream.range(0, PLAYS)
                .mapToObj(play ->
                        foreseen.stream().mapToInt(days -> days[play]).sorted().toArray())
                .toList();
        return IntStream.range(0, foreseen.size())
                .mapToObj(at -> {
                    var days = ends.stream().mapToInt(play -> play[at]).sorted().toArray();
                    return new Left(open.size() - at - 1, on(days[share(0.5)]), on(days[share(0.8)]));
                })
                .toList();
    }

    private static String together(List<String> unforeseen) {
        return switch (unforeseen.stream().distinct().toList()) {
            case List<String> none when none.isEmpty() -> "nothing is left to be done";
            case List<String> one when one.size() == 1 -> one.getFirst();
            case List<String> _ -> "of none of these " + unforeseen.size() + " items anything can be said";
        };
    }

    private static int share(double of) {
        return (int) Math.ceil(of * PLAYS) - 1;
    }

    private LocalDate on(int days) {
        return Bounds.judged(day.plusDays(days));
    }
}
