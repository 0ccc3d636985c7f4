package io.poamledger.cmmc.eligibility;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.day;
import static io.poamledger.cmmc.Given.id;
import static io.poamledger.cmmc.Given.onePointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaringAStatusTest {

    private static final LocalDate STATUS_DATE = day("2026-03-26");
    private static final LocalDate LAST_DAY = day("2026-09-22");

    @Test
    void E_1_the_three_conditions_are_met_at_88_with_eligible_gaps() {
        var verdict = judge(allMetBut(FindingState.NOT_MET, onePointers(22)));
        assertThat(verdict.ready()).isTrue();
        assertThat(verdict.status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_SELF);
        assertThat(verdict.score().number()).hasValue(88);
        assertThat(verdict.gaps()).hasSize(22).allMatch(EligibilityVerdict::eligible);
        assertThat(FrozenList.of(verdict).gaps()).hasSize(22).containsEntry(id("3.1.3"), FindingState.NOT_MET);
        assertThat(verdict.pack()).isEqualTo(PACK.reference());
    }

    @Test
    void E_2_22_one_pointers_are_accepted_and_23_refused_with_both_values() {
        assertThat(judge(allMetBut(FindingState.NOT_MET, onePointers(22))).ready())
                .isTrue();
        var verdict = judge(allMetBut(FindingState.NOT_MET, onePointers(23)));
        assertThat(verdict.status()).isEqualTo(CmmcStatus.NONE);
        assertThat(verdict.blocking()).singleElement().satisfies(reason -> {
            assertThat(reason.citation()).hasToString("E-2, 32 CFR 170.21(a)(2)(i) [P]");
            assertThat(reason.found()).isEqualTo("87");
            assertThat(reason.required()).isEqualTo("at least 88");
        });
    }

    @Test
    void E_2_19_one_pointers_beside_3_13_11_are_accepted_and_20_refused() {
        var nineteen = allMetBut(FindingState.NOT_MET, onePointers(19)).with(id("3.13.11"), FindingState.PARTIAL);
        assertThat(judge(nineteen).score().number()).hasValue(88);
        assertThat(judge(nineteen).ready()).isTrue();
        var twenty = allMetBut(FindingState.NOT_MET, onePointers(20)).with(id("3.13.11"), FindingState.PARTIAL);
        assertThat(judge(twenty).score().number()).hasValue(87);
        assertThat(rules(judge(twenty))).containsExactly("E-2");
    }

    @Test
    void E_3_107_with_3_13_11_partial_is_accepted_and_105_without_encryption_refused() {
        var partial = judge(allMetBut(FindingState.PARTIAL, "3.13.11"));
        assertThat(partial.score().number()).hasValue(107);
        assertThat(partial.ready()).isTrue();
        var none = judge(allMetBut(FindingState.NOT_MET, "3.13.11"));
        assertThat(none.score().number()).hasValue(105);
        assertThat(rules(none)).containsExactly("E-3");
    }

    @Test
    void E_4_109_with_3_10_4_is_refused() {
        var verdict = judge(allMetBut(FindingState.NOT_MET, "3.10.4"));
        assertThat(verdict.score().number()).hasValue(109);
        assertThat(rules(verdict)).containsExactly("E-4");
    }

    @Test
    void E_5_107_with_3_5_3_partial_is_no_status_whatever_the_score() {
        var verdict = judge(allMetBut(FindingState.PARTIAL, "3.5.3"));
        assertThat(verdict.score().number()).hasValue(107);
        assertThat(verdict.status()).isEqualTo(CmmcStatus.NONE);
        assertThat(rules(verdict)).containsExactly("E-1");
    }

    @Test
    void E_5_the_blocking_requirements_are_all_named_with_the_score_there_would_be() {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.1", "3.1.20", "3.1.3");
        var verdict = judge(findings);
        assertThat(verdict.blocking()).extracting(Reason::rule).containsExactly("E-1", "E-4");
        assertThat(verdict.score().number()).hasValue(103);
        assertThat(verdict.scoreIfUnblocked()).hasValue(109);
    }

    @Test
    void S_5_without_a_plan_every_reason_is_still_told() {
        var findings = allMetBut(FindingState.NOT_MET, "3.12.4", "3.5.3");
        assertThat(rules(judge(findings))).containsExactlyInAnyOrder("S-5", "E-4", "E-1");
        assertThat(judge(findings).scoreIfUnblocked()).hasValue(110);
    }

    @Test
    void S_6_21_gaps_and_20_items_are_refused() {
        var findings = allMetBut(FindingState.NOT_MET, onePointers(21));
        var items = items(findings, Optional.of(LAST_DAY)).subList(0, 20);
        var verdict = new Readiness(PACK).judge(declaration(CmmcStatus.NONE, findings, items));
        assertThat(verdict.blocking()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("S-6");
            assertThat(reason.sentence()).startsWith(onePointers(21)[20]);
        });
        assertThat(new Readiness(PACK).uncovered(findings, items)).containsExactly(id(onePointers(21)[20]));
    }

    @Test
    void D_10_an_item_on_the_list_scheduled_after_day_180_blocks_and_another_does_not() {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.3");
        assertThat(rules(judge(findings, Optional.of(LAST_DAY)))).isEmpty();
        assertThat(rules(judge(findings, Optional.of(LAST_DAY.plusDays(1))))).containsExactly("D-10");
        var items = new ArrayList<>(items(findings, Optional.of(LAST_DAY)));
        items.add(new PlannedItem("A-9", id("3.1.4"), Optional.of(LAST_DAY.plusDays(1))));
        assertThat(new Readiness(PACK)
                        .judge(declaration(CmmcStatus.NONE, findings, items))
                        .ready())
                .isTrue();
    }

    @Test
    void M_1_an_item_without_a_date_is_no_plan() {
        assertThat(rules(judge(allMetBut(FindingState.NOT_MET, "3.1.3"), Optional.empty())))
                .containsExactly("M-1");
    }

    @Test
    void D_11_a_status_date_in_the_future_is_refused() {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.3");
        var items = items(findings, Optional.of(LAST_DAY));
        var early = new Declaration(
                AssessmentType.SELF, CmmcStatus.NONE, findings, items, STATUS_DATE, STATUS_DATE.minusDays(1));
        assertThat(rules(new Readiness(PACK).judge(early))).containsExactly("D-11");
    }

    @Test
    void E_2_110_with_nothing_open_goes_straight_to_final() {
        var verdict = judge(Findings.all(FindingState.MET, PACK));
        assertThat(verdict.status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(verdict.gaps()).isEmpty();
    }

    @Test
    void E_1_a_certification_is_judged_alike() {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.3");
        var items = items(findings, Optional.of(LAST_DAY));
        var c3pao = new Declaration(AssessmentType.C3PAO, CmmcStatus.NONE, findings, items, STATUS_DATE, STATUS_DATE);
        assertThat(new Readiness(PACK).judge(c3pao).status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO);
        var full = new Declaration(
                AssessmentType.C3PAO,
                CmmcStatus.NONE,
                Findings.all(FindingState.MET, PACK),
                List.of(),
                STATUS_DATE,
                STATUS_DATE);
        assertThat(new Readiness(PACK).judge(full).status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_C3PAO);
        var dibcac = new Declaration(AssessmentType.DIBCAC, CmmcStatus.NONE, findings, items, STATUS_DATE, STATUS_DATE);
        assertThatThrownBy(() -> new Readiness(PACK).judge(dibcac)).hasMessageContaining("Level 3");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CONDITIONAL_LEVEL_2_SELF, false", "FINAL_LEVEL_2_SELF, true", "NONE, true"})
    void E_6_a_conditional_status_is_not_declared_on_top_of_a_conditional_one(CmmcStatus current, boolean ready) {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.3");
        var items = items(findings, Optional.of(LAST_DAY));
        var verdict = new Readiness(PACK).judge(declaration(current, findings, items));
        assertThat(verdict.ready()).isEqualTo(ready);
        assertThat(rules(verdict)).isEqualTo(ready ? List.of() : List.of("E-6"));
    }

    private static ReadinessVerdict judge(Findings findings) {
        return judge(findings, Optional.of(LAST_DAY));
    }

    private static ReadinessVerdict judge(Findings findings, Optional<LocalDate> scheduled) {
        return new Readiness(PACK).judge(declaration(CmmcStatus.NONE, findings, items(findings, scheduled)));
    }

    private static Declaration declaration(CmmcStatus current, Findings findings, List<PlannedItem> items) {
        return new Declaration(AssessmentType.SELF, current, findings, items, STATUS_DATE, STATUS_DATE);
    }

    private static List<PlannedItem> items(Findings findings, Optional<LocalDate> scheduled) {
        return findings.notMet().stream()
                .map(requirement -> new PlannedItem("A-" + requirement, requirement, scheduled))
                .toList();
    }

    private static List<String> rules(ReadinessVerdict verdict) {
        return verdict.blocking().stream().map(Reason::rule).toList();
    }
}
