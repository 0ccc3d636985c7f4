package io.poamledger.cmmc.eligibility;

import static io.poamledger.cmmc.Given.PACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.status.CmmcStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheOtherLevelsTest {

    private static final Level3 LEVEL_3 = new Level3(PACK);

    @Test
    void E_9_level_1_is_all_15_met_and_one_that_is_not_blocks() {
        var findings = new HashMap<String, FindingState>();
        Catalogue.inForce().level1().keySet().forEach(id -> findings.put(id, FindingState.MET));
        assertThat(findings).hasSize(15);
        var verdict = new Level1(PACK).judge(findings);
        assertThat(verdict.status()).isEqualTo(CmmcStatus.FINAL_LEVEL_1_SELF);
        assertThat(verdict.met()).isEqualTo(15);
        findings.put("PE.L1-b.1.ix", FindingState.NOT_MET);
        findings.remove("AC.L1-b.1.i");
        var blocked = new Level1(PACK).judge(findings);
        assertThat(blocked.status()).isEqualTo(CmmcStatus.NONE);
        assertThat(blocked.met()).isEqualTo(13);
        assertThat(blocked.blocking())
                .extracting(Reason::rule)
                .containsOnly("E-9")
                .hasSize(2);
    }

    @Test
    void E_9_level_1_has_no_plan_and_traces_to_17_requirements() {
        assertThat(new Level1(PACK).noPlan().citation().source()).contains("170.21(a)(1)");
        assertThat(Catalogue.inForce().level1().values().stream().flatMap(List::stream))
                .hasSize(17);
        assertThat(new Level1(PACK).judge(Map.of()).met()).isZero();
    }

    @Test
    void E_10_level_3_passes_with_20_of_24_and_not_with_19() {
        var four = harmless(4);
        var verdict = LEVEL_3.judge(four, CmmcStatus.FINAL_LEVEL_2_C3PAO);
        assertThat(verdict.met()).isEqualTo(20);
        assertThat(verdict.status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_3_DIBCAC);
        var five = LEVEL_3.judge(harmless(5), CmmcStatus.FINAL_LEVEL_2_C3PAO);
        assertThat(five.status()).isEqualTo(CmmcStatus.NONE);
        assertThat(five.blocking()).singleElement().satisfies(reason -> {
            assertThat(reason.citation().source()).isEqualTo("32 CFR 170.21(a)(3)(i)");
            assertThat(reason.found()).isEqualTo("19");
            assertThat(reason.required()).isEqualTo("at least 20");
        });
        assertThat(LEVEL_3.judge(List.of(), CmmcStatus.FINAL_LEVEL_2_C3PAO).status())
                .isEqualTo(CmmcStatus.FINAL_LEVEL_3_DIBCAC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IR.L3-3.6.1e",
                "IR.L3-3.6.2e",
                "RA.L3-3.11.1e",
                "RA.L3-3.11.4e",
                "RA.L3-3.11.6e",
                "RA.L3-3.11.7e",
                "SI.L3-3.14.3e"
            })
    void E_10_seven_are_never_on_a_level_3_plan(String id) {
        var verdict = LEVEL_3.judge(List.of(id), CmmcStatus.FINAL_LEVEL_2_C3PAO);
        assertThat(verdict.met()).isEqualTo(23);
        assertThat(verdict.blocking()).singleElement().satisfies(reason -> {
            assertThat(reason.sentence()).startsWith(id);
            assertThat(reason.citation().source()).isEqualTo("32 CFR 170.21(a)(3)(ii)");
        });
        assertThat(PACK.words("level3.never")).hasSize(7);
    }

    @Test
    void E_10_level_3_needs_final_level_2_by_a_c3pao_first() {
        assertThat(LEVEL_3.judge(List.of(), CmmcStatus.FINAL_LEVEL_2_SELF).blocking())
                .extracting(Reason::rule)
                .containsExactly("E-10");
        assertThatThrownBy(() -> LEVEL_3.judge(harmless(25), CmmcStatus.FINAL_LEVEL_2_C3PAO))
                .hasMessageContaining("24");
        assertThat(LEVEL_3.judge(harmless(24), CmmcStatus.FINAL_LEVEL_2_C3PAO).met())
                .isZero();
    }

    private static List<String> harmless(int number) {
        return IntStream.range(0, number).mapToObj(n -> "AC.L3-3.1." + n + "e").toList();
    }
}
