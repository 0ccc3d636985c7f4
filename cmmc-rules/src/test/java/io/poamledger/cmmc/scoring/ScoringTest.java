package io.poamledger.cmmc.scoring;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.day;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.events.assessment.FindingState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {

    private static final Scoring SCORING = new Scoring(PACK);

    @Test
    void S_1_the_score_is_110_less_the_value_of_each_requirement_that_is_not_met() {
        var score = (Score.Scored) SCORING.score(allMetBut(FindingState.NOT_MET, "3.1.1", "3.1.3", "3.1.5"));
        assertThat(score.value()).isEqualTo(110 - 5 - 1 - 3);
        assertThat(score.pack()).isEqualTo(PACK.reference());
        assertThat(score.deductions())
                .extracting(Deduction::requirement, Deduction::points, Deduction::why)
                .containsExactly(
                        tuple(id("3.1.1"), 5, "not met"),
                        tuple(id("3.1.3"), 1, "not met"),
                        tuple(id("3.1.5"), 3, "not met"));
        assertThat(score.deductions().getFirst().citation()).hasToString("S-2, 32 CFR 170.24(c)(2)(i)(B)(1)(i) [P]");
    }

    @Test
    void S_1_with_the_plan_met_and_all_else_not_met_the_score_is_minus_203() {
        var findings = Findings.all(FindingState.NOT_MET, PACK).with(id("3.12.4"), FindingState.MET);
        assertThat(SCORING.score(findings).number()).hasValue(-203);
    }

    @Test
    void S_1_all_met_is_110_without_a_deduction() {
        var score = (Score.Scored) SCORING.score(Findings.all(FindingState.MET, PACK));
        assertThat(score.value()).isEqualTo(110);
        assertThat(score.deductions()).isEmpty();
    }

    @Test
    void S_1_there_is_no_score_until_every_requirement_has_a_finding() {
        var findings = new Findings(
                Findings.all(FindingState.MET, PACK).byRequirement().headMap(id("3.14.7")));
        var score = (Score.NoScore) SCORING.score(findings);
        assertThat(score.number()).isEmpty();
        assertThat(score.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("S-1");
            assertThat(reason.sentence()).contains("1 requirements", "3.14.7");
            assertThat(reason.found()).isEqualTo("109");
            assertThat(reason.required()).isEqualTo("110");
        });
        assertThat(SCORING.score(Findings.none()).number()).isEmpty();
        assertThat(Findings.none().missing(PACK)).hasSize(110);
    }

    static Collection<RequirementValue> values() {
        return PACK.values();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void S_2_each_requirement_alone_takes_its_value(RequirementValue value) {
        var requirement = value.requirement();
        assertThat(SCORING.points(requirement, FindingState.MET))
                .isEqualTo(value.points().isPresent() ? OptionalInt.of(0) : OptionalInt.empty());
        assertThat(SCORING.points(requirement, FindingState.NOT_MET)).isEqualTo(value.points());
        var score = SCORING.score(Findings.all(FindingState.MET, PACK).with(requirement, FindingState.NOT_MET));
        if (requirement.equals(id("3.12.4"))) {
            assertThat(score).isInstanceOf(Score.NoScore.class);
        } else {
            assertThat(score.number()).hasValue(110 - value.points().orElseThrow());
        }
    }

    @ParameterizedTest(name = "{0} {1} takes {2}")
    @CsvSource({
        "3.5.3, PARTIAL, 3",
        "3.5.3, NOT_MET, 5",
        "3.13.11, PARTIAL, 3",
        "3.13.11, NOT_MET, 5",
        "3.1.1, PARTIAL, 5",
        "3.1.3, PARTIAL, 1",
        "3.1.5, PARTIAL, 3",
        "3.1.1, NOT_APPLICABLE, 0",
    })
    void S_3_partial_credit_exists_for_two_requirements(String id, FindingState state, int points) {
        assertThat(SCORING.points(id(id), state)).hasValue(points);
        assertThat(SCORING.score(allMetBut(state, id)).number()).hasValue(110 - points);
    }

    @Test
    void S_5_the_security_plan_takes_no_points_among_what_is_found_so_far() {
        assertThat(SCORING.deductions(Findings.all(FindingState.NOT_MET, PACK)))
                .hasSize(109)
                .extracting(Deduction::requirement)
                .doesNotContain(id("3.12.4"));
    }

    @Test
    void S_3_a_partial_deduction_says_which_state_it_is() {
        var score = (Score.Scored) SCORING.score(allMetBut(FindingState.PARTIAL, "3.13.11"));
        assertThat(score.deductions()).singleElement().satisfies(deduction -> {
            assertThat(deduction.why()).isEqualTo("not met: encryption employed, not FIPS-validated");
            assertThat(deduction.citation()).hasToString("S-3, 32 CFR 170.24(c)(2)(i)(B)(4)(ii) [P]");
        });
        assertThat(SCORING.deductions(allMetBut(FindingState.NOT_MET, "3.13.11")))
                .extracting(Deduction::why)
                .containsExactly("not met");
    }

    @Test
    void S_4_not_applicable_counts_as_met() {
        assertThat(SCORING.score(allMetBut(FindingState.NOT_APPLICABLE, "3.1.12", "3.1.16"))
                        .number())
                .hasValue(110);
    }

    @Test
    void S_5_without_a_plan_there_is_no_score_and_not_a_lower_one() {
        for (var state : List.of(FindingState.NOT_MET, FindingState.PARTIAL, FindingState.NOT_APPLICABLE)) {
            var score = (Score.NoScore) SCORING.score(allMetBut(state, "3.12.4"));
            assertThat(score.reasons()).extracting(Reason::rule).containsExactly("S-5");
            assertThat(score.reasons().getFirst().found()).isEqualTo(state.name());
        }
    }

    @Test
    void S_5_all_not_met_is_no_score() {
        assertThat(SCORING.score(Findings.all(FindingState.NOT_MET, PACK))).isInstanceOf(Score.NoScore.class);
    }

    @Test
    void S_10_a_claimed_score_is_compared_and_never_taken() {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.1");
        assertThat(SCORING.mismatch(105, findings)).isEmpty();
        assertThat(SCORING.mismatch(107, findings)).hasValueSatisfying(reason -> {
            assertThat(reason.rule()).isEqualTo("S-10");
            assertThat(reason.found()).isEqualTo("107");
            assertThat(reason.required()).isEqualTo("105");
        });
        assertThat(SCORING.mismatch(110, allMetBut(FindingState.NOT_MET, "3.12.4")))
                .hasValueSatisfying(reason -> assertThat(reason.required()).isEqualTo("no score"));
    }

    @Test
    void S_11_110_is_expected_on_the_latest_scheduled_completion_and_never_again_at_110() {
        var score = SCORING.score(allMetBut(FindingState.NOT_MET, "3.1.1", "3.1.3"));
        var first = Optional.of(day("2026-05-01"));
        var last = Optional.of(day("2026-07-01"));
        assertThat(SCORING.expectedFullScore(score, List.of(last, first)).day()).isEqualTo(last);
        assertThat(SCORING.expectedFullScore(score, List.of(first, Optional.of(day("2026-09-01"))))
                        .day())
                .hasValue(day("2026-09-01"));
        assertThat(SCORING.expectedFullScore(score, List.of(first, Optional.empty())))
                .isEqualTo(ExpectedDay.UNKNOWN);
        assertThat(SCORING.expectedFullScore(score, List.of())).isEqualTo(ExpectedDay.UNKNOWN);
        var full = SCORING.score(Findings.all(FindingState.MET, PACK));
        assertThat(SCORING.expectedFullScore(full, List.of(first))).isEqualTo(ExpectedDay.REACHED);
    }
}
