package io.poamledger.cmmc.eligibility;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.id;
import static io.poamledger.cmmc.Given.onePointers;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Eligibility;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.cmmc.eligibility.FrozenList.Change;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhatMayBeOnAPlanTest {

    private static final PoamEligibility ELIGIBILITY = new PoamEligibility(PACK);

    static Stream<Requirement> requirements() {
        return Catalogue.inForce().requirements().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void E_1_each_requirement_follows_from_its_value_and_the_list_as_the_table_says(Requirement requirement) {
        var notMet = ELIGIBILITY.of(requirement.id(), FindingState.NOT_MET);
        var partial = ELIGIBILITY.of(requirement.id(), FindingState.PARTIAL);
        assertThat(notMet.eligible()).isEqualTo(requirement.eligibility() == Eligibility.ELIGIBLE);
        assertThat(partial.eligible())
                .isEqualTo(requirement.eligibility() == Eligibility.ELIGIBLE
                        || requirement.eligibility() == Eligibility.ONLY_WHEN_PARTIAL);
        assertThat(notMet.points()).isEqualTo(requirement.points());
        assertThat(notMet.reason().citation().source()).startsWith("32 CFR 170.21(a)(2)");
        assertThat(notMet.pack()).isEqualTo(PACK.reference());
    }

    @Test
    void E_1_46_one_pointers_are_eligible() {
        assertThat(onePointers(110)).hasSize(46);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"3.1.1, 5", "3.1.5, 3", "3.5.3, 5"})
    void E_1_what_takes_more_than_one_point_tells_both_values(String id, String points) {
        var verdict = ELIGIBILITY.of(id(id), FindingState.NOT_MET);
        assertThat(verdict.eligible()).isFalse();
        assertThat(verdict.reason()).satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("E-1");
            assertThat(reason.found()).isEqualTo(points);
            assertThat(reason.required()).isEqualTo("at most 1");
        });
    }

    @Test
    void E_3_3_13_11_may_be_on_a_plan_only_with_encryption_that_is_not_validated() {
        var partial = ELIGIBILITY.of(id("3.13.11"), FindingState.PARTIAL);
        assertThat(partial.eligible()).isTrue();
        assertThat(partial.points()).hasValue(3);
        assertThat(partial.reason().rule()).isEqualTo("E-3");
        assertThat(partial.reason().sentence())
                .isEqualTo("3.13.11 may be on the POA&M: encryption employed, not FIPS-validated.");
        var none = ELIGIBILITY.of(id("3.13.11"), FindingState.NOT_MET);
        assertThat(none.eligible()).isFalse();
        assertThat(none.points()).hasValue(5);
        assertThat(none.reason().rule()).isEqualTo("E-3");
        assertThat(none.reason().sentence())
                .isEqualTo("3.13.11 may be on the POA&M only in this state: encryption employed, not FIPS-validated.");
        assertThat(none.reason().found()).isEqualTo("NOT_MET");
        assertThat(none.reason().required()).isEqualTo("PARTIAL");
    }

    @Test
    void E_3_3_5_3_is_not_eligible_in_either_state() {
        assertThat(ELIGIBILITY.of(id("3.5.3"), FindingState.PARTIAL).eligible()).isFalse();
        assertThat(ELIGIBILITY.of(id("3.5.3"), FindingState.NOT_MET).eligible()).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "3.1.20, AC.L2-3.1.20, (A)",
        "3.1.22, AC.L2-3.1.22, (B)",
        "3.12.4, CA.L2-3.12.4, (C)",
        "3.10.3, PE.L2-3.10.3, (D)",
        "3.10.4, PE.L2-3.10.4, (E)",
        "3.10.5, PE.L2-3.10.5, (F)",
    })
    void E_4_six_are_never_on_a_plan_each_by_its_own_paragraph(String id, String practice, String paragraph) {
        var verdict = ELIGIBILITY.of(id(id), FindingState.NOT_MET);
        assertThat(verdict.eligible()).isFalse();
        assertThat(verdict.reason().sentence()).startsWith(practice);
        assertThat(verdict.reason().citation()).hasToString("E-4, 32 CFR 170.21(a)(2)(iii)" + paragraph + " [P]");
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingState.class,
            names = {"MET", "NOT_APPLICABLE"})
    void S_6_what_is_met_needs_no_place_on_a_plan(FindingState state) {
        var verdict = ELIGIBILITY.of(id("3.1.3"), state);
        assertThat(verdict.eligible()).isFalse();
        assertThat(verdict.points()).hasValue(0);
        assertThat(verdict.reason().rule()).isEqualTo("S-6");
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void E_7_nothing_on_the_frozen_list_changes(Change change) {
        var list = new FrozenList(new TreeMap<>(Map.of(id("3.1.3"), FindingState.NOT_MET)));
        assertThat(list.refusal(change, id("3.1.3"), PACK)).hasValueSatisfying(reason -> {
            assertThat(reason.rule()).isEqualTo("E-7");
            assertThat(reason.sentence()).contains("stays on it");
            assertThat(reason.found()).isEqualTo(change.name());
        });
    }

    @Test
    void E_7_nothing_is_added_and_what_is_not_on_it_is_free() {
        var list = new FrozenList(new TreeMap<>(Map.of(id("3.1.3"), FindingState.NOT_MET)));
        assertThat(list.refusal(Change.ADD_TO_PLAN, id("3.1.4"), PACK))
                .hasValueSatisfying(reason -> assertThat(reason.sentence()).contains("operational plan"));
        for (var change : Change.values()) {
            if (change != Change.ADD_TO_PLAN) {
                assertThat(list.refusal(change, id("3.1.4"), PACK)).isEmpty();
            }
        }
    }

    @Test
    void E_3_a_later_finding_that_encryption_was_never_employed_is_an_alert() {
        var list = new FrozenList(
                new TreeMap<>(Map.of(id("3.13.11"), FindingState.PARTIAL, id("3.1.3"), FindingState.NOT_MET)));
        assertThat(list.alerts(allMetBut(FindingState.PARTIAL, "3.13.11"), PACK))
                .isEmpty();
        assertThat(list.alerts(allMetBut(FindingState.NOT_MET, "3.13.11", "3.1.3", "3.1.1"), PACK))
                .extracting(Reason::rule)
                .containsExactly("E-3");
        assertThat(list.alerts(allMetBut(FindingState.NOT_MET, "3.1.1"), PACK)).isEmpty();
    }
}
