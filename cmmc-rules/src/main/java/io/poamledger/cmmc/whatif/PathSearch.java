package io.poamledger.cmmc.whatif;

import io.poamledger.cmmc.eligibility.PoamEligibility;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.whatif.CheapestCover.Choice;
import io.poamledger.events.assessment.FindingState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the cheapest path: what is not eligible has to be closed, of the rest the cheapest that wins enough points. */
record PathSearch(Measure measure, Pack pack) {

    private static final Comparator<Gap> IN_ORDER = Comparator.comparing(Gap::requirement);

    CheapestPath path(Collection<Gap> gaps) {
        var sorted = gaps.stream().sorted(IN_ORDER).toList();
        eachOnceAndNotMet(sorted);
        var must = sorted.stream().filter(gap -> !eligible(gap)).toList();
        var may = sorted.stream().filter(this::eligible).toList();
        var mayStayOpen = pack.maximumScore() - pack.threshold().lowest();
        var needed = Math.max(0, points(may) - mayStayOpen);
        var chosen = Stream.concat(must.stream(), cheapest(must, may, needed).stream())
                .sorted(IN_ORDER)
                .toList();
        var rest = new HashSet<>(sorted);
        chosen.forEach(rest::remove);
        var later = rest.stream().sorted(IN_ORDER).toList();
        return new CheapestPath(
                measure,
                step(chosen, pack.maximumScore() - points(later)),
                step(later, pack.maximumScore()),
                pack.reference());
    }

    private static void eachOnceAndNotMet(List<Gap> gaps) {
        if (gaps.stream().map(Gap::requirement).distinct().count() < gaps.size()) {
            throw new IllegalArgumentException("A requirement is named twice");
        }
        if (gaps.stream().map(Gap::state).anyMatch(FindingState::isMet)) {
            throw new IllegalArgumentException("A requirement that is met is no gap");
        }
    }

    private List<Gap> cheapest(List<Gap> must, List<Gap> may, int needed) {
        var all = cover(may, LocalDate.MAX, needed).orElseThrow();
        var found = measure == Measure.FINISH_DATE
                ? cover(may, earliest(must, may, needed, undated(all)), needed).orElseThrow()
                : all;
        return found.stream().map(Choice::gap).toList();
    }

    /**
     * The smallest latest day on which the points can be won with no more undated gaps than there have to be: found by halving, as
     * a later day never needs more of them.
     */
    private LocalDate earliest(List<Gap> must, List<Gap> may, int needed, int undated) {
        var days = lastDays(must, may);
        var low = 0;
        var high = days.size() - 1;
        while (low < high) {
            var middle = (low + high) / 2;
            var reached = cover(may, days.get(middle), needed)
                    .filter(found -> undated(found) == undated)
                    .isPresent();
            if (reached) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return days.get(low);
    }

    /** The days that the latest of a set could be, earliest first; no set is done before what has to be in it. */
    private static List<LocalDate> lastDays(List<Gap> must, List<Gap> may) {
        var earliest = days(must).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        return Stream.concat(Stream.of(earliest), days(may).filter(day -> day.isAfter(earliest)))
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> days(List<Gap> gaps) {
        return gaps.stream().map(Gap::finish).flatMap(Optional::stream);
    }

    private Optional<List<Choice>> cover(List<Gap> may, LocalDate lastDay, int needed) {
        return CheapestCover.of(choices(may, lastDay), needed);
    }

    private List<Choice> choices(List<Gap> may, LocalDate lastDay) {
        return may.stream()
                .filter(gap -> !gap.finish().orElse(LocalDate.MIN).isAfter(lastDay) || measure != Measure.FINISH_DATE)
                .map(gap -> new Choice(gap, points(List.of(gap)), Price.of(gap, measure)))
                .toList();
    }

    private static int undated(List<Choice> choices) {
        return choices.stream().mapToInt(choice -> choice.price().undated()).sum();
    }

    private boolean eligible(Gap gap) {
        return new PoamEligibility(pack).of(gap.requirement(), gap.state()).eligible();
    }

    private int points(List<Gap> gaps) {
        var scoring = new Scoring(pack);
        return gaps.stream()
                .mapToInt(gap -> scoring.points(gap.requirement(), gap.state()).orElse(0))
                .sum();
    }

    private Step step(List<Gap> gaps, int score) {
        return new Step(
                gaps,
                sum(gaps, Gap::hours),
                sum(gaps, Gap::cost),
                days(gaps).max(LocalDate::compareTo),
                gaps.stream().filter(this::unknown).toList(),
                score);
    }

    private boolean unknown(Gap gap) {
        return switch (measure) {
            case EFFORT -> gap.hours().isEmpty();
            case COST -> gap.cost().isEmpty();
            case FINISH_DATE -> gap.finish().isEmpty();
        };
    }

    /** What nobody has said is unknown, never nothing. */
    private static Optional<BigDecimal> sum(List<Gap> gaps, Function<Gap, Optional<BigDecimal>> amount) {
        var known = gaps.stream().map(amount).flatMap(Optional::stream).reduce(BigDecimal::add);
        return gaps.isEmpty() ? Optional.of(BigDecimal.ZERO) : known;
    }
}
