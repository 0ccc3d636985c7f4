package io.poamledger.query.assessment;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.eligibility.EligibilityVerdict;
import io.poamledger.cmmc.eligibility.ReadinessVerdict;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.whatif.CheapestPath;
import io.poamledger.cmmc.whatif.Gap;
import io.poamledger.cmmc.whatif.WhatIf;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.verdicts.WhatIfAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there would be if some gaps were closed, to be chosen from.
 *
 * @param cheapest whether what is chosen is the cheapest set by hours
 * @param then the verdict on it
 * @param hours of what is chosen, as far as they are known, empty where none are, and {@code unknown} how many of it say none
 * @param finish the day by which all that is chosen is to be done; empty where one has no day
 * @param lastDay day 180 of a status that would be declared then
 */
record WhatWouldBe(
        List<Choice> choices,
        boolean cheapest,
        ReadinessVerdict then,
        Optional<BigDecimal> hours,
        long unknown,
        Optional<LocalDate> finish,
        Optional<LocalDate> lastDay) {

    WhatWouldBe {
        choices = List.copyOf(choices);
    }

    /** A gap that may be taken to be closed. */
    record Choice(RequirementId requirement, String title, int points, boolean eligible, Gap gap, boolean chosen) {}

    /**
     * @param answer to what was chosen
     * @param asked whether anything was: otherwise the cheapest set is
     */
    static Optional<WhatWouldBe> of(WhatIfAnswer answer, boolean asked, Pack pack, LocalDate day) {
        return answer.whatIf().map(whatIf -> of(whatIf, answer, asked, pack, day));
    }

    private static WhatWouldBe of(WhatIf whatIf, WhatIfAnswer answer, boolean asked, Pack pack, LocalDate day) {
        var chosen = new HashSet<>(answer.met());
        var choices = gaps(answer.paths().getFirst())
                .map(gap -> choice(gap, whatIf.now(), chosen.contains(gap.requirement())))
                .toList();
        var closing = choices.stream().filter(Choice::chosen).map(Choice::gap).toList();
        var finish = closing.stream().allMatch(gap -> gap.finish().isPresent())
                ? closing.stream().flatMap(gap -> gap.finish().stream()).max(Comparator.naturalOrder())
                : Optional.<LocalDate>empty();
        return new WhatWouldBe(
                choices,
                !asked,
                whatIf.then(),
                closing.stream().flatMap(gap -> gap.hours().stream()).reduce(BigDecimal::add),
                closing.stream().filter(gap -> gap.hours().isEmpty()).count(),
                finish,
                finish.map(last -> ConditionalWindow.of(last.isBefore(day) ? day : last, pack)
                        .lastDay()));
    }

    private static Stream<Gap> gaps(CheapestPath path) {
        return Stream.concat(path.toConditional().gaps().stream(), path.toFull().gaps().stream())
                .sorted(Comparator.comparing(Gap::requirement));
    }

    private static Choice choice(Gap gap, ReadinessVerdict now, boolean chosen) {
        var verdict = now.gaps().stream()
                .filter(one -> one.requirement().equals(gap.requirement()))
                .findFirst();
        return new Choice(
                gap.requirement(),
                Catalogue.inForce()
                        .find(gap.requirement())
                        .map(requirement -> requirement.title())
                        .orElse(""),
                verdict.map(EligibilityVerdict::points)
                        .map(points -> points.orElse(0))
                        .orElse(0),
                verdict.map(EligibilityVerdict::eligible).orElse(false),
                gap,
                chosen);
    }

    /** How many gaps are chosen. */
    public long closing() {
        return choices.stream().filter(Choice::chosen).count();
    }

    /** How many points stay open. */
    public int left() {
        return choices.stream()
                .filter(choice -> !choice.chosen())
                .mapToInt(Choice::points)
                .sum();
    }

    /** What the score would be; empty where there would be none. */
    public Optional<Integer> score() {
        return then.score().number().stream().boxed().findFirst();
    }
}
