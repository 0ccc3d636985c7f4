package io.poamledger.cmmc.whatif;

import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.eligibility.PoamEligibility;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against brute force over every subset. With today's pack up to 20 gaps never take more points than may stay open, so only
 * what is not eligible has to be chosen; the synthetic pack, with a threshold of 99 and three points eligible, makes a real
 * choice necessary.
 */
class TheCheapestPathIsExactTest {

    private static final Packs PACKS = Packs.shipped().with(Pack.class, "synthetic-2");
    private static final LocalDate START = day("2026-04-01");

    /** Fewer where the same is asked after each of many changes of the code. */
    private static final int ROUNDS = Integer.getInteger("poam.rounds", 1_000);

    private static final int MOST = 20;

    /** What a set is compared by, in plain integers. */
    private record Worth(int undated, long latest, int unknown, long amount, int gaps) implements Comparable<Worth> {

        private static final Comparator<Worth> ORDER = Comparator.comparingInt(Worth::undated)
                .thenComparingLong(Worth::latest)
                .thenComparingInt(Worth::unknown)
                .thenComparingLong(Worth::amount)
                .thenComparingInt(Worth::gaps);

        Worth with(Gap gap, Measure measure) {
            var byDate = measure == Measure.FINISH_DATE;
            var amount = measure == Measure.EFFORT ? gap.hours() : gap.cost();
            var day = gap.finish().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
            return new Worth(
                    undated + (byDate && gap.finish().isEmpty() ? 1 : 0),
                    byDate ? Math.max(latest, day) : latest,
                    unknown + (amount.isEmpty() ? 1 : 0),
                    this.amount + amount.map(BigDecimal::longValueExact).orElse(0L),
                    gaps + 1);
        }

        @Override
        public int compareTo(Worth other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Worth NOTHING = new Worth(0, Long.MIN_VALUE, 0, 0, 0);

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "cmmc-1, EFFORT",
        "cmmc-1, COST",
        "cmmc-1, FINISH_DATE",
        "synthetic-2, EFFORT",
        "synthetic-2, COST",
        "synthetic-2, FINISH_DATE"
    })
    void equals_brute_force_on_1000_random_sets_of_up_to_20_gaps(String id, Measure measure) {
        var pack = PACKS.find(id).orElseThrow();
        var random = new Random(20260326L + measure.ordinal());
        var choices = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var gaps = randomGaps(random, round % (MOST + 1), pack);
            var path = CheapestPath.by(measure, gaps, pack);
            var chosen = path.toConditional().gaps();
            assertThat(isPossible(gaps, chosen, pack)).as("round %d", round).isTrue();
            assertThat(worth(chosen, measure)).as("round %d: %s", round, gaps).isEqualTo(best(gaps, measure, pack));
            assertThat(chosen.size() + path.toFull().gaps().size()).isEqualTo(gaps.size());
            assertThat(path.toFull().gaps()).noneMatch(chosen::contains);
            choices += chosen.stream().anyMatch(gap -> eligible(gap, pack)) ? 1 : 0;
        }
        if (pack.synthetic()) {
            assertThat(choices).as("rounds with a real choice").isGreaterThan(ROUNDS / 4);
        }
    }

    private static List<Gap> randomGaps(Random random, int number, Pack pack) {
        var all = new ArrayList<>(pack.values().stream()
                .map(RequirementValue::requirement)
                .filter(requirement -> random.nextInt(4) == 0 || eligible(new PoamEligibility(pack), requirement))
                .toList());
        Collections.shuffle(all, random);
        return all.stream()
                .limit(number)
                .map(requirement -> new Gap(
                        requirement,
                        pack.value(requirement).hasPartialState() && random.nextBoolean()
                                ? FindingState.PARTIAL
                                : FindingState.NOT_MET,
                        List.of(),
                        amount(random),
                        amount(random),
                        random.nextInt(8) == 0 ? Optional.empty() : Optional.of(START.plusDays(random.nextInt(15)))))
                .toList();
    }

    private static Optional<BigDecimal> amount(Random random) {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(12)));
    }

    private static boolean eligible(PoamEligibility eligibility, RequirementId requirement) {
        return eligibility.of(requirement, FindingState.NOT_MET).eligible();
    }

    private static boolean eligible(Gap gap, Pack pack) {
        return new PoamEligibility(pack).of(gap.requirement(), gap.state()).eligible();
    }

    private static boolean isPossible(List<Gap> gaps, List<Gap> chosen, Pack pack) {
        var open = new ArrayList<>(gaps);
        open.removeAll(chosen);
        var points = open.stream().mapToInt(gap -> points(gap, pack)).sum();
        return open.stream().allMatch(gap -> eligible(gap, pack))
                && pack.threshold().reachedBy(110 - points);
    }

    private static int points(Gap gap, Pack pack) {
        return new Scoring(pack).points(gap.requirement(), gap.state()).orElse(0);
    }

    private static Worth worth(List<Gap> gaps, Measure measure) {
        var worth = NOTHING;
        for (var gap : gaps) {
            worth = worth.with(gap, measure);
        }
        return worth;
    }

    private static Worth best(List<Gap> gaps, Measure measure, Pack pack) {
        var must = gaps.stream().filter(gap -> !eligible(gap, pack)).toList();
        var may = gaps.stream().filter(gap -> eligible(gap, pack)).toList();
        var points = may.stream().mapToInt(gap -> points(gap, pack)).toArray();
        var mayStayOpen = 110 - pack.threshold().lowest();
        return best(may, points, 0, mayStayOpen, worth(must, measure), measure).orElseThrow();
    }

    /** Tries every gap from one on both ways: left open, which uses up points, or closed. */
    private static Optional<Worth> best(
            List<Gap> may, int[] points, int from, int mayStayOpen, Worth closed, Measure measure) {
        if (mayStayOpen < 0) {
            return Optional.empty();
        }
        if (from == may.size()) {
            return Optional.of(closed);
        }
        var left = best(may, points, from + 1, mayStayOpen - points[from], closed, measure);
        var done = best(may, points, from + 1, mayStayOpen, closed.with(may.get(from), measure), measure);
        return left.isEmpty() || done.orElseThrow().compareTo(left.get()) < 0 ? done : left;
    }
}
