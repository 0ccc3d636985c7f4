package io.poamledger.cmmc.eligibility;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.system.CmmcLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatAnItemIsToAStatusTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "3.1.3, NOT_MET, ELIGIBLE",
        "3.1.3, MET, ELIGIBLE",
        "3.1.3, , ELIGIBLE",
        "3.1.1, NOT_MET, STATUS_BLOCKING",
        "3.10.4, , STATUS_BLOCKING",
        "3.5.3, PARTIAL, STATUS_BLOCKING",
        "3.5.3, , STATUS_BLOCKING",
        "3.13.11, PARTIAL, ELIGIBLE",
        "3.13.11, NOT_MET, STATUS_BLOCKING",
        "3.13.11, , UNDECIDED",
        "3.13.11, MET, UNDECIDED",
    })
    void E_4_an_ineligible_item_is_tracked_as_blocking(String id, FindingState state, ItemStanding standing) {
        var verdict = ItemEligibility.of(
                CmmcLevel.LEVEL_2, ItemKind.ASSESSMENT, Optional.of(id(id)), Optional.ofNullable(state), PACK);
        assertThat(verdict.standing()).isEqualTo(standing);
        assertThat(verdict.verdict()).isPresent();
        assertThat(verdict.reason()).isEqualTo(verdict.verdict().get().reason());
    }

    @Test
    void items_of_another_kind_or_without_a_requirement_are_beside_the_plan() {
        var operational = ItemEligibility.of(
                CmmcLevel.LEVEL_2, ItemKind.OPERATIONAL, Optional.of(id("3.1.1")), Optional.empty(), PACK);
        assertThat(operational.standing()).isEqualTo(ItemStanding.BESIDE_THE_PLAN);
        assertThat(operational.reason().found()).isEqualTo("OPERATIONAL");
        var unmapped =
                ItemEligibility.of(CmmcLevel.LEVEL_2, ItemKind.ASSESSMENT, Optional.empty(), Optional.empty(), PACK);
        assertThat(unmapped.standing()).isEqualTo(ItemStanding.BESIDE_THE_PLAN);
        assertThat(unmapped.reason().found()).isEqualTo("no requirement");
    }

    @Test
    void E_9_in_a_level_1_scope_every_item_is_refused() {
        var verdict = ItemEligibility.of(
                CmmcLevel.LEVEL_1, ItemKind.ASSESSMENT, Optional.of(id("3.1.3")), Optional.empty(), PACK);
        assertThat(verdict.standing()).isEqualTo(ItemStanding.REFUSED);
        assertThat(verdict.reason().rule()).isEqualTo("E-9");
    }
}
