package io.poamledger.cmmc.whatif;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.day;
import static io.poamledger.cmmc.Given.id;
import static io.poamledger.cmmc.Given.ids;
import static io.poamledger.cmmc.Given.onePointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.eligibility.Declaration;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.status.CmmcStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheCheapestPathTest {

    private static final LocalDate START = day("2026-04-01");

    @Test
    void reaches_88_with_every_remaining_gap_eligible_and_then_110() {
        var gaps = new ArrayList<>(known(onePointers(25)));
        gaps.addAll(known("3.1.1", "3.1.20"));
        var path = CheapestPath.by(Measure.EFFORT, gaps, PACK);
        assertThat(path.toConditional().gaps())
                .extracting(Gap::requirement)
                .containsExactlyElementsOf(ids("3.1.1", "3.1.3", "3.1.4", "3.1.6", "3.1.20"));
        assertThat(path.toConditional().score()).isEqualTo(88);
        assertThat(path.toConditional().hours().orElseThrow()).isEqualByComparingTo("9");
        assertThat(path.toConditional().cost().orElseThrow()).isEqualByComparingTo("90");
        assertThat(path.toConditional().finish()).hasValue(START.plusDays(2));
        assertThat(path.toFull().gaps()).hasSize(22);
        assertThat(path.pack()).isEqualTo(PACK.reference());
        assertThat(path.measure()).isEqualTo(Measure.EFFORT);
    }

    @Test
    void three_points_of_3_13_11_may_be_cheaper_than_three_of_one() {
        var gaps = new ArrayList<>(known(onePointers(22)));
        gaps.add(gap("3.13.11", FindingState.PARTIAL, 5));
        assertThat(CheapestPath.by(Measure.COST, gaps, PACK).toConditional().gaps())
                .extracting(Gap::requirement)
                .containsExactly(id("3.13.11"));
        gaps.removeLast();
        gaps.add(gap("3.13.11", FindingState.PARTIAL, 7));
        assertThat(CheapestPath.by(Measure.COST, gaps, PACK).toConditional().gaps())
                .extracting(Gap::requirement)
                .containsExactlyElementsOf(ids(onePointers(3)));
    }

    @Test
    void what_has_no_effort_is_unknown_and_never_nothing() {
        var gaps = new ArrayList<>(known(onePointers(22)));
        gaps.add(unknown("3.14.3"));
        gaps.add(unknown(onePointers(23)[22]));
        var path = CheapestPath.by(Measure.EFFORT, gaps, PACK);
        assertThat(path.toConditional().gaps())
                .extracting(Gap::requirement)
                .containsExactlyElementsOf(ids(onePointers(1)[0], "3.14.3"));
        assertThat(path.toConditional().unknown()).extracting(Gap::requirement).containsExactly(id("3.14.3"));
        assertThat(path.toConditional().hours().orElseThrow()).isEqualByComparingTo("1");
        assertThat(path.toFull().unknown()).hasSize(1);
        var untold = CheapestPath.by(Measure.EFFORT, List.of(unknown("3.14.3")), PACK);
        assertThat(untold.toConditional().hours()).isEmpty();
        assertThat(untold.toFull().hours()).hasValue(BigDecimal.ZERO);
    }

    @Test
    void by_finish_date_the_latest_day_is_smallest_and_ties_go_by_cost() {
        var gaps = new ArrayList<Gap>();
        var ids = onePointers(24);
        for (var i = 0; i < ids.length; i++) {
            gaps.add(gap(ids[i], FindingState.NOT_MET, Optional.of(START.plusDays(i < 3 ? 5 : 30)), 40 - i));
        }
        var path = CheapestPath.by(Measure.FINISH_DATE, gaps, PACK);
        assertThat(path.toConditional().gaps())
                .extracting(Gap::requirement)
                .containsExactlyElementsOf(ids(ids[1], ids[2]));
        assertThat(path.toConditional().finish()).hasValue(START.plusDays(5));
        assertThat(path.toConditional().unknown()).isEmpty();
        gaps.add(gap("3.1.1", FindingState.NOT_MET, Optional.of(START.plusDays(40)), 1));
        assertThat(CheapestPath.by(Measure.FINISH_DATE, gaps, PACK)
                        .toConditional()
                        .gaps())
                .as("as late as what has to be closed anyway, the cheapest")
                .extracting(Gap::requirement)
                .containsExactlyElementsOf(ids("3.1.1", ids[22], ids[23]));
    }

    @Test
    void without_a_plan_the_plan_comes_first_and_nothing_open_needs_nothing() {
        var path = CheapestPath.by(Measure.COST, known("3.12.4"), PACK);
        assertThat(path.toConditional().gaps()).hasSize(1);
        assertThat(path.toConditional().score()).isEqualTo(110);
        assertThat(CheapestPath.by(Measure.COST, List.of(), PACK)
                        .toConditional()
                        .gaps())
                .isEmpty();
        assertThat(CheapestPath.by(Measure.COST, known(onePointers(22)), PACK)
                        .toConditional()
                        .gaps())
                .isEmpty();
    }

    @Test
    void a_gap_is_the_sum_of_its_items_and_unknown_if_one_of_them_is() {
        var first = new Gap.Effort("A-1", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN), Optional.of(START));
        var second =
                new Gap.Effort("A-2", Optional.of(BigDecimal.TWO), Optional.empty(), Optional.of(START.plusDays(1)));
        var gap = Gap.of(id("3.1.3"), FindingState.NOT_MET, List.of(first, second));
        assertThat(gap.items()).containsExactly("A-1", "A-2");
        assertThat(gap.hours().orElseThrow()).isEqualByComparingTo("3");
        assertThat(gap.cost()).isEmpty();
        assertThat(gap.finish()).hasValue(START.plusDays(1));
        assertThat(Gap.of(id("3.1.3"), FindingState.NOT_MET, List.of()).hours()).isEmpty();
    }

    @Test
    void a_met_requirement_one_named_twice_and_negative_effort_are_refused() {
        assertThatThrownBy(() -> CheapestPath.by(Measure.COST, List.of(gap("3.1.3", FindingState.MET, 1)), PACK))
                .hasMessageContaining("is met");
        assertThatThrownBy(() -> CheapestPath.by(Measure.COST, known("3.1.3", "3.1.3"), PACK))
                .hasMessageContaining("twice");
        var less = Optional.of(BigDecimal.valueOf(-1));
        assertThatThrownBy(() -> withHoursAndCost(less, Optional.empty())).hasMessageContaining("-1");
        assertThatThrownBy(() -> withHoursAndCost(Optional.empty(), less)).hasMessageContaining("-1");
        assertThat(gap("3.1.3", FindingState.NOT_MET, 0).cost()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void tells_how_long_110_gaps_take(Measure measure) {
        var gaps = PACK.values().stream()
                .map(RequirementValue::requirement)
                .map(requirement -> gap(
                        requirement.value(),
                        FindingState.NOT_MET,
                        Optional.of(START.plusDays(Math.floorMod(requirement.hashCode(), 170))),
                        7 + Math.floorMod(requirement.hashCode(), 50)))
                .toList();
        var first = millis(measure, gaps);
        var then =
                IntStream.range(0, 20).mapToDouble(_ -> millis(measure, gaps)).min();
        System.out.printf(
                "cheapest path of 110 gaps by %s: %.1f ms at first, %.1f ms then%n",
                measure, first, then.orElseThrow());
        var path = CheapestPath.by(measure, gaps, PACK);
        assertThat(path.toConditional().gaps()).hasSize(110 - 22);
        assertThat(path.toConditional().score()).isEqualTo(88);
    }

    @Test
    void what_if_judges_the_findings_as_they_are_and_as_they_would_be() {
        var declaration = new Declaration(
                AssessmentType.SELF,
                CmmcStatus.NONE,
                allMetBut(FindingState.NOT_MET, "3.1.1"),
                List.of(),
                START,
                START);
        var whatIf = WhatIf.met(ids("3.1.1"), declaration, PACK);
        assertThat(whatIf.now().score().number()).hasValue(105);
        assertThat(whatIf.now().ready()).isFalse();
        assertThat(whatIf.then().score().number()).hasValue(110);
        assertThat(whatIf.then().status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
    }

    private static double millis(Measure measure, List<Gap> gaps) {
        var started = System.nanoTime();
        assertThat(CheapestPath.by(measure, gaps, PACK).measure()).isEqualTo(measure);
        return (System.nanoTime() - started) / 1e6;
    }

    private static List<Gap> known(String... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> gap(ids[i], FindingState.NOT_MET, Optional.of(START.plusDays(i)), i + 1))
                .toList();
    }

    private static Gap gap(String id, FindingState state, int hours) {
        return gap(id, state, Optional.of(START), hours);
    }

    private static Gap gap(String id, FindingState state, Optional<LocalDate> finish, int hours) {
        return new Gap(
                id(id),
                state,
                List.of("A-" + id),
                Optional.of(BigDecimal.valueOf(hours)),
                Optional.of(BigDecimal.valueOf(10L * hours)),
                finish);
    }

    private static Gap unknown(String id) {
        return new Gap(id(id), FindingState.NOT_MET, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Gap withHoursAndCost(Optional<BigDecimal> hours, Optional<BigDecimal> cost) {
        return new Gap(id("3.1.3"), FindingState.NOT_MET, List.of(), hours, cost, Optional.empty());
    }
}
