package io.poamledger.cmmc.closeout;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.day;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.closeout.CloseoutVerdict.Final;
import io.poamledger.cmmc.closeout.CloseoutVerdict.Refused;
import io.poamledger.cmmc.closeout.CloseoutVerdict.Terminated;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinalisingACloseoutTest {

    private static final LocalDate STATUS_DATE = day("2026-03-26");
    private static final LocalDate DAY_180 = day("2026-09-22");
    private static final LocalDate DAY_181 = day("2026-09-23");
    private static final ConditionalGrant GRANT = grant(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, 0);
    private static final Findings ALL_MET = results(FindingState.MET, FindingState.MET);

    @Test
    void C_1_the_requirements_of_the_plan_are_looked_at_and_no_others() {
        var toomuch = request(ALL_MET.with(id("3.1.1"), FindingState.MET), DAY_180, DAY_180, "");
        assertThat(refused(GRANT, toomuch)).containsExactly("C-1");
        var toolittle = request(Findings.none().with(id("3.1.3"), FindingState.MET), DAY_180, DAY_180, "");
        assertThat(refused(GRANT, toolittle)).contains("C-1");
    }

    @Test
    void C_2_the_assessor_is_of_the_kind_that_the_assessment_had() {
        var c3pao = new CloseoutRequest(AssessmentType.C3PAO, ALL_MET, DAY_180, DAY_180, "", true, true);
        assertThat(refused(GRANT, c3pao)).containsExactly("C-2");
        assertThat(judge(grant(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, 0), c3pao)).isInstanceOf(Final.class);
    }

    @Test
    void C_2_a_c3pao_has_it_reviewed_and_rules_out_conflicts() {
        var grant = grant(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, 0);
        var neither = new CloseoutRequest(AssessmentType.C3PAO, ALL_MET, DAY_180, DAY_180, "", false, false);
        assertThat(refused(grant, neither)).containsExactly("C-2", "C-2");
    }

    @Test
    void C_3_everything_met_makes_the_status_final() {
        var verdict = (Final) judge(GRANT, request(ALL_MET, DAY_180, DAY_180, ""));
        assertThat(verdict.status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(verdict.recordedLate()).isFalse();
        assertThat(verdict.pack()).isEqualTo(PACK.reference());
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingState.class,
            names = {"NOT_MET", "PARTIAL"})
    void C_3_one_that_is_not_met_ends_the_conditional_status(FindingState state) {
        var verdict = (Terminated) judge(GRANT, request(results(FindingState.MET, state), DAY_180, DAY_180, ""));
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("C-3");
            assertThat(reason.sentence()).startsWith("3.13.11");
        });
    }

    @Test
    void C_3_what_is_not_met_or_was_not_looked_at_stands_in_the_way() {
        var closeout = new Closeout(PACK);
        assertThat(closeout.inTheWay(id("3.1.3"), Optional.of(FindingState.MET)))
                .isEmpty();
        assertThat(closeout.inTheWay(id("3.1.3"), Optional.of(FindingState.NOT_MET)))
                .hasValueSatisfying(reason -> assertThat(reason.rule()).isEqualTo("C-3"));
        assertThat(closeout.inTheWay(id("3.1.3"), Optional.empty()))
                .hasValueSatisfying(reason -> assertThat(reason.rule()).isEqualTo("C-1"));
    }

    @Test
    void C_4_a_second_finalisation_is_refused_and_for_a_self_assessment_that_is_our_reading() {
        var request = request(ALL_MET, DAY_180, DAY_180, "");
        assertThat(refused(grant(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, 1), request))
                .containsExactly("C-4");
        assertThat(reasons(grant(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, 1), request)
                        .getFirst()
                        .citation()
                        .configurationDefault())
                .isTrue();
        var c3pao = new CloseoutRequest(AssessmentType.C3PAO, ALL_MET, DAY_180, DAY_180, "", true, true);
        assertThat(reasons(grant(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, 1), c3pao)
                        .getFirst()
                        .citation()
                        .configurationDefault())
                .isFalse();
    }

    @Test
    void C_4_a_rehearsal_gives_the_same_verdict_and_leaves_nothing_behind() {
        var request = request(results(FindingState.MET, FindingState.NOT_MET), DAY_180, DAY_180, "");
        assertThat(judge(GRANT, request)).isEqualTo(judge(GRANT, request));
        assertThat(judge(GRANT, request(ALL_MET, DAY_180, DAY_180, ""))).isInstanceOf(Final.class);
    }

    @Test
    void C_7_with_everything_met_the_score_is_110() {
        var incomplete = new ConditionalGrant(
                CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                STATUS_DATE,
                Findings.none().with(id("3.1.3"), FindingState.NOT_MET),
                0);
        var request = request(Findings.none().with(id("3.1.3"), FindingState.MET), DAY_180, DAY_180, "");
        assertThat(reasons(incomplete, request)).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("C-7");
            assertThat(reason.found()).isEqualTo("no score");
            assertThat(reason.required()).isEqualTo("110");
        });
    }

    @Test
    void D_4_an_effective_day_of_180_is_accepted_and_of_181_refused() {
        assertThat(judge(GRANT, request(ALL_MET, DAY_180, DAY_180, ""))).isInstanceOf(Final.class);
        assertThat(reasons(GRANT, request(ALL_MET, DAY_181, DAY_181, "")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule()).isEqualTo("D-4");
                    assertThat(reason.sentence()).contains("day 181", "day 180 is the last");
                });
        assertThat(refused(GRANT, request(ALL_MET, STATUS_DATE.minusDays(1), DAY_180, "")))
                .containsExactly("D-4");
    }

    @Test
    void D_4_what_is_recorded_later_names_the_posting_that_was_in_time() {
        assertThat(refused(GRANT, request(ALL_MET, DAY_180, DAY_181, " "))).containsExactly("D-4");
        var late = (Final) judge(GRANT, request(ALL_MET, DAY_180, DAY_181, "SPRS 1234567"));
        assertThat(late.recordedLate()).isTrue();
        assertThat(refused(GRANT, request(ALL_MET, DAY_181, DAY_181, "SPRS 1234567")))
                .containsExactly("D-4");
    }

    @Test
    void D_6_the_final_status_keeps_the_conditional_date() {
        var verdict = (Final) judge(GRANT, request(ALL_MET, DAY_180, DAY_180, ""));
        assertThat(verdict.anchor().statusDate()).isEqualTo(STATUS_DATE);
        assertThat(verdict.anchor().latest()).isEqualTo(DAY_180);
    }

    @Test
    void D_11_a_closeout_is_not_in_the_future() {
        assertThat(refused(GRANT, request(ALL_MET, DAY_180, DAY_180.minusDays(1), "")))
                .containsExactly("D-11");
    }

    @Test
    void only_a_conditional_status_is_closed_out() {
        assertThatThrownBy(() -> grant(CmmcStatus.FINAL_LEVEL_2_SELF, 0)).hasMessageContaining("not conditional");
    }

    @Test
    void C_8_an_item_is_closed_on_everything_it_needs_and_each_missing_thing_is_told() {
        var rules = new ItemRules(PACK);
        var today = DAY_180;
        var complete = new ClosingFacts(0, Optional.of(today), 1, false, true);
        assertThat(rules.closingRefusals(complete, true, today)).isEmpty();
        var nothing = new ClosingFacts(2, Optional.empty(), 0, true, false);
        assertThat(rules.closingRefusals(nothing, true, today))
                .hasSize(5)
                .extracting(Reason::rule)
                .containsOnly("C-8");
        assertThat(rules.closingRefusals(nothing, false, today)).hasSize(4);
        var tomorrow = new ClosingFacts(0, Optional.of(today.plusDays(1)), 1, false, true);
        assertThat(rules.closingRefusals(tomorrow, true, today))
                .extracting(Reason::rule)
                .containsExactly("D-11");
        var noEvidence = new ClosingFacts(0, Optional.of(today), 0, false, true);
        assertThat(rules.closingRefusals(noEvidence, true, today))
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence()).contains("final evidence"));
    }

    @Test
    void C_9_an_item_is_reopened_until_the_closeout_is_finalised() {
        assertThat(new ItemRules(PACK).reopeningRefusal(false)).isEmpty();
        assertThat(new ItemRules(PACK).reopeningRefusal(true))
                .hasValueSatisfying(reason -> assertThat(reason.rule()).isEqualTo("C-9"));
    }

    private static ConditionalGrant grant(CmmcStatus status, int finalised) {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.3").with(id("3.13.11"), FindingState.PARTIAL);
        return new ConditionalGrant(status, STATUS_DATE, findings, finalised);
    }

    private static Findings results(FindingState first, FindingState second) {
        return Findings.none().with(id("3.1.3"), first).with(id("3.13.11"), second);
    }

    private static CloseoutRequest request(Findings results, LocalDate effective, LocalDate recorded, String posting) {
        return new CloseoutRequest(AssessmentType.SELF, results, effective, recorded, posting, false, false);
    }

    private static CloseoutVerdict judge(ConditionalGrant grant, CloseoutRequest request) {
        return new Closeout(PACK).judge(grant, request);
    }

    private static List<Reason> reasons(ConditionalGrant grant, CloseoutRequest request) {
        return ((Refused) judge(grant, request)).reasons();
    }

    private static List<String> refused(ConditionalGrant grant, CloseoutRequest request) {
        return reasons(grant, request).stream().map(Reason::rule).toList();
    }
}
