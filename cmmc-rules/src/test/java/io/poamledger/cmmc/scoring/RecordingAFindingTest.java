package io.poamledger.cmmc.scoring;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.cmmc.scoring.FindingRules.Access;
import io.poamledger.events.assessment.FindingState;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingAFindingTest {

    private static final FindingRules RULES = new FindingRules(PACK);

    static Collection<RequirementValue> values() {
        return PACK.values();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void S_3_partial_is_refused_for_the_other_108(RequirementValue value) {
        var partial = claim(value.requirement().value(), FindingState.PARTIAL, "", 0, 0);
        if (List.of("3.5.3", "3.13.11").contains(value.requirement().value())) {
            assertThat(RULES.refusals(partial)).isEmpty();
        } else {
            assertThat(rules(partial)).containsExactly("S-3");
        }
    }

    @Test
    void S_4_met_needs_final_evidence_and_drafts_do_not_count() {
        assertThat(rules(claim("3.1.1", FindingState.MET, "", 0, 3))).containsExactly("S-4");
        assertThat(RULES.refusals(claim("3.1.1", FindingState.MET, "", 0, 3)).getFirst())
                .satisfies(reason -> assertThat(reason.sentence()).contains("drafts"))
                .satisfies(reason -> assertThat(reason.found()).isEqualTo("0 final, 3 draft"));
        assertThat(RULES.refusals(claim("3.1.1", FindingState.MET, "", 0, 0))
                        .getFirst()
                        .sentence())
                .doesNotContain("drafts");
        assertThat(rules(claim("3.1.1", FindingState.MET, "", 1, 0))).isEmpty();
        assertThat(rules(claim("3.1.1", FindingState.NOT_MET, "", 0, 0))).isEmpty();
    }

    @Test
    void S_4_not_applicable_needs_a_reason_and_is_never_said_of_the_plan() {
        assertThat(rules(claim("3.1.21", FindingState.NOT_APPLICABLE, " ", 0, 0)))
                .containsExactly("S-4");
        assertThat(rules(claim("3.1.21", FindingState.NOT_APPLICABLE, "There are none.", 0, 0)))
                .isEmpty();
        assertThat(rules(claim("3.12.4", FindingState.NOT_APPLICABLE, "We have none.", 1, 0)))
                .containsExactly("S-4");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"3.1.12, REMOTE", "3.1.13, REMOTE", "3.1.16, WIRELESS", "3.1.17, WIRELESS", "3.1.18, MOBILE"})
    void S_7_access_that_is_not_permitted_is_not_applicable_with_the_policy_as_evidence(String id, Access access) {
        assertThat(RULES.access(id(id))).hasValue(access);
        assertThat(rules(claim(id, FindingState.NOT_APPLICABLE, "Not permitted.", 0, 0)))
                .containsExactly("S-7");
        assertThat(rules(claim(id, FindingState.NOT_APPLICABLE, "Not permitted.", 1, 0)))
                .isEmpty();
    }

    @Test
    void S_7_says_nothing_of_other_requirements() {
        assertThat(RULES.access(id("3.1.14"))).isEmpty();
    }

    @Test
    void S_8_what_was_adjudicated_counts_as_met_while_plan_and_environment_hold() {
        assertThat(RULES.adjudicated(FindingState.NOT_MET, new Adjudication(false, true, false)))
                .isEqualTo(FindingState.MET);
        assertThat(RULES.adjudicated(FindingState.NOT_MET, new Adjudication(true, true, false)))
                .isEqualTo(FindingState.NOT_APPLICABLE);
        assertThat(RULES.adjudicated(FindingState.NOT_MET, new Adjudication(false, false, false)))
                .isEqualTo(FindingState.NOT_MET);
        assertThat(RULES.adjudicated(FindingState.PARTIAL, new Adjudication(false, true, true)))
                .isEqualTo(FindingState.PARTIAL);
    }

    private static List<String> rules(RequirementClaim claim) {
        return RULES.refusals(claim).stream().map(Reason::rule).toList();
    }

    private static RequirementClaim claim(String id, FindingState state, String reason, int finals, int drafts) {
        return new RequirementClaim(id(id), state, reason, finals, drafts);
    }
}
