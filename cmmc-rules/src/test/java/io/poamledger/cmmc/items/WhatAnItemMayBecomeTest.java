package io.poamledger.cmmc.items;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.day;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.ObjectiveId;
import io.poamledger.cmmc.items.DeficiencyRules.Consequence;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Adjudication;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.system.ChangeEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhatAnItemMayBecomeTest {

    private static final DeficiencyRules RULES = new DeficiencyRules(PACK);
    private static final LocalDate ASKED = day("2026-06-30");

    @Test
    void T_1_a_temporary_deficiency_arises_after_implementation_with_a_fix_under_way() {
        assertThat(RULES.notTemporary(deficiency("2026-01-01", "2026-06-01", true, "2026-06-01"), ASKED))
                .isEmpty();
        assertThat(RULES.notTemporary(deficiency("2026-06-01", "2026-06-01", true, "2026-06-01"), ASKED))
                .isEmpty();
        assertThat(rules(RULES.notTemporary(deficiency("2026-06-02", "2026-06-01", true, "2026-06-01"), ASKED)))
                .containsExactly("T-1");
        assertThat(rules(RULES.notTemporary(deficiency("2026-01-01", "2026-06-01", false, "2026-06-01"), ASKED)))
                .containsExactly("T-1");
        var never = new TemporaryDeficiency(
                Optional.empty(), day("2026-06-01"), true, Optional.of(ASKED), Optional.of(ASKED));
        assertThat(RULES.notTemporary(never, ASKED))
                .singleElement()
                .satisfies(reason -> assertThat(reason.found()).isEqualTo("never implemented"));
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void T_2_only_an_assessment_item_is_under_the_180_days(ItemKind kind) {
        assertThat(DeficiencyRules.underTheWindow(kind)).isEqualTo(kind == ItemKind.ASSESSMENT);
    }

    @ParameterizedTest(name = "{0} to {1}: refused {2}")
    @CsvSource({
        "ASSESSMENT, OPERATIONAL, true",
        "ASSESSMENT, ENDURING_EXCEPTION, true",
        "ASSESSMENT, OTHER, true",
        "ASSESSMENT, ASSESSMENT, false",
        "OTHER, ASSESSMENT, false",
        "OPERATIONAL, OTHER, false",
    })
    void T_3_a_gap_is_not_laundered_into_another_kind(ItemKind from, ItemKind to, boolean refused) {
        assertThat(RULES.reclassifyingRefusal(from, to).map(Reason::rule))
                .isEqualTo(refused ? Optional.of("T-3") : Optional.empty());
    }

    @Test
    void T_4_an_operational_item_is_stale_without_review_or_progress_in_the_interval() {
        assertThat(RULES.stale(deficiency("2026-01-01", "2026-01-02", true, "2026-05-31"), ASKED))
                .isEmpty();
        assertThat(RULES.stale(deficiency("2026-01-01", "2026-01-02", true, "2026-05-30"), ASKED))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.rule()).isEqualTo("T-4");
                    assertThat(reason.found()).isEqualTo("2026-05-30");
                    assertThat(reason.required()).isEqualTo("since 2026-05-31");
                });
        assertThat(rules(RULES.notTemporary(deficiency("2026-01-01", "2026-01-02", true, "2026-05-30"), ASKED)))
                .containsExactly("T-4");
        var moved = new TemporaryDeficiency(
                Optional.of(day("2026-01-01")), day("2026-01-02"), true, Optional.empty(), Optional.of(ASKED));
        assertThat(RULES.stale(moved, ASKED)).as("progress without a review").isPresent();
    }

    @Test
    void T_5_an_exception_is_documented_mitigated_and_not_feasible_and_an_accepted_risk_is_no_finding() {
        assertThat(RULES.notEnduring(false, true, true)).isEmpty();
        assertThat(RULES.notEnduring(true, false, false))
                .hasSize(3)
                .extracting(Reason::rule)
                .containsOnly("T-5");
        assertThat(RULES.notEnduring(false, false, true))
                .singleElement()
                .satisfies(reason -> assertThat(reason.found()).isEqualTo("not documented"));
        assertThat(RULES.acceptingRefusal(ItemKind.ASSESSMENT)).isPresent();
        assertThat(RULES.acceptingRefusal(ItemKind.OTHER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void T_5_no_deviation_changes_what_an_assessment_found(ItemKind kind) {
        assertThat(RULES.deviatingRefusal(kind).map(Reason::rule))
                .isEqualTo(kind == ItemKind.ASSESSMENT ? Optional.of("T-5") : Optional.empty());
    }

    @Test
    void T_6_a_compensating_control_changes_no_finding_unless_adjudicated() {
        assertThat(RULES.underCompensatingControl(FindingState.NOT_MET, Optional.empty()))
                .isEqualTo(FindingState.NOT_MET);
        assertThat(RULES.underCompensatingControl(
                        FindingState.NOT_MET, Optional.of(new Adjudication(false, true, false))))
                .isEqualTo(FindingState.MET);
        assertThat(RULES.underCompensatingControl(
                        FindingState.NOT_MET, Optional.of(new Adjudication(false, true, true))))
                .isEqualTo(FindingState.NOT_MET);
    }

    @Test
    void T_7_a_significant_change_has_its_consequence_and_is_for_the_affirming_official_to_decide() {
        assertThat(DeficiencyRules.consequence(ChangeEffect.BECAME_APPLICABLE)).isEqualTo(Consequence.REASSESS);
        assertThat(DeficiencyRules.consequence(ChangeEffect.CAUSED_DEFICIENCY)).isEqualTo(Consequence.OPERATIONAL_PLAN);
        assertThat(DeficiencyRules.consequence(ChangeEffect.FOUND_NOT_MET)).isEqualTo(Consequence.ASSESSMENT_PLAN);
        assertThat(RULES.significanceRefusal(true)).isEmpty();
        assertThat(RULES.significanceRefusal(false))
                .hasValueSatisfying(reason -> assertThat(reason.rule()).isEqualTo("T-7"));
    }

    @Test
    void T_8_what_rests_on_a_140_2_module_is_flagged_from_the_day_the_list_says() {
        assertThat(RULES.historicalModule(id("3.13.11"), true, day("2026-09-20")))
                .isEmpty();
        assertThat(RULES.historicalModule(id("3.13.11"), true, day("2026-09-21")))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.rule()).isEqualTo("T-8");
                    assertThat(reason.sentence()).contains("2026-09-21");
                });
        assertThat(RULES.historicalModule(id("3.13.11"), false, day("2026-09-21")))
                .isEmpty();
        assertThat(RULES.historicalModule(id("3.13.8"), true, day("2026-09-21")))
                .isEmpty();
    }

    @Test
    void M_2_an_assessment_item_has_one_requirement_and_objectives_of_it() {
        var one = new ItemSubject(ItemKind.ASSESSMENT, Set.of(id("3.1.9")), Set.of(ObjectiveId.parse("3.1.9[a]")));
        assertThat(one.refusals(PACK)).isEmpty();
        var two = new ItemSubject(ItemKind.ASSESSMENT, Set.of(id("3.1.9"), id("3.1.10")), Set.of());
        assertThat(two.refusals(PACK))
                .singleElement()
                .satisfies(reason -> assertThat(reason.found()).isEqualTo("2"));
        assertThat(new ItemSubject(ItemKind.OTHER, Set.of(), Set.of()).refusals(PACK))
                .isEmpty();
        assertThat(new ItemSubject(ItemKind.ASSESSMENT, Set.of(), Set.of()).refusals(PACK))
                .hasSize(1);
        var foreign = new ItemSubject(
                ItemKind.ASSESSMENT,
                Set.of(id("3.1.9")),
                Set.of(ObjectiveId.parse("3.1.9[c]"), ObjectiveId.parse("3.1.10[a]")));
        assertThat(foreign.refusals(PACK)).extracting(Reason::found).containsExactly("3.1.9[c]", "3.1.10[a]");
    }

    @Test
    void M_3_the_original_date_is_permanent_and_slipped_is_later_than_it() {
        var first = day("2026-06-01");
        var promised = new PromisedDate(first, List.of(day("2026-07-01"), day("2026-08-01")));
        assertThat(promised.original()).isEqualTo(first);
        assertThat(promised.current()).isEqualTo(day("2026-08-01"));
        assertThat(promised.slipped()).isTrue();
        assertThat(new PromisedDate(first, List.of()).slipped()).isFalse();
        assertThat(new PromisedDate(first, List.of(day("2026-05-01"))).slipped())
                .isFalse();
        assertThat(new PromisedDate(first, List.of(day("2026-07-01"), first)).slipped())
                .isFalse();
    }

    @Test
    void M_5_due_today_is_not_overdue() {
        var promised = new PromisedDate(day("2026-06-01"), List.of(day("2026-06-30")));
        assertThat(promised.overdue(false, day("2026-06-30"))).isFalse();
        assertThat(promised.overdue(false, day("2026-07-01"))).isTrue();
        assertThat(promised.overdue(true, day("2026-07-01"))).isFalse();
    }

    private static TemporaryDeficiency deficiency(String implemented, String arose, boolean fix, String looked) {
        return new TemporaryDeficiency(
                Optional.of(day(implemented)), day(arose), fix, Optional.of(day(looked)), Optional.of(ASKED));
    }

    private static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).toList();
    }
}
