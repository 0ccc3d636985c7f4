package io.poamledger.cmmc.pack;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RequirementId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThePackAsShippedTest {

    @Test
    void one_real_pack_ships() {
        assertThat(Packs.shipped().all()).singleElement().satisfies(pack -> {
            assertThat(pack.synthetic()).isFalse();
            assertThat(pack.effectiveFrom()).isEqualTo(day("2024-12-16"));
            assertThat(pack.id()).isEqualTo("cmmc-1");
        });
    }

    @Test
    void what_is_read_at_every_start_is_what_was_released() {
        assertThat(new PackFiles(Packs.class, "cmmc-1").read().hash()).isEqualTo(PACK.hash());
    }

    @Test
    void S_9_every_value_is_the_one_of_the_catalogue_row_by_row() {
        assertThat(PACK.values()).hasSize(110);
        for (var requirement : Catalogue.inForce().requirements()) {
            var value = PACK.value(requirement.id());
            assertThat(value.points()).isEqualTo(requirement.points());
            assertThat(value.partialPoints()).isEqualTo(requirement.partialPoints());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "3.1.1, (1)(i)",
        "3.1.12, (1)(ii)",
        "3.3.2, (2)(i)",
        "3.1.5, (2)(ii)",
        "3.1.3, (3)",
        "3.1.20, (3)",
        "3.5.3, (4)(i)",
        "3.13.11, (4)(ii)",
        "3.12.4, (5)",
    })
    void S_2_every_value_cites_the_paragraph_whose_list_it_stands_on(String id, String paragraph) {
        var citation = PACK.value(new RequirementId(id)).citation();
        assertThat(citation.source()).isEqualTo("32 CFR 170.24(c)(2)(i)(B)" + paragraph);
    }

    @ParameterizedTest(name = "{0} is {1}, a default: {2}")
    @CsvSource({
        "score.maximum, 110, false",
        "threshold, 4/5, false",
        "conditional.days, 180, false",
        "retention.years, 6, false",
        "final.years, 3, false",
        "final.anchor, CONDITIONAL_DATE, true",
        "conditional.statusDateIsDay, 0, true",
        "schedule.bufferDays, 30, true",
        "closeout.finalisations.certification, 1, false",
        "closeout.finalisations.self, 1, true",
        "review.days, 30, true",
    })
    void what_is_recalled_from_one_source_or_our_reading_is_shown_as_a_default(
            String key, String value, boolean configurationDefault) {
        assertThat(PACK.setting(key).value()).isEqualTo(value);
        assertThat(PACK.setting(key).citation().configurationDefault()).isEqualTo(configurationDefault);
    }

    @Test
    void a_citation_is_shown_with_rule_source_and_marks() {
        assertThat(PACK.setting("poam.never.3.12.4").citation()).hasToString("E-4, 32 CFR 170.21(a)(2)(iii)(C) [P]");
        assertThat(PACK.citation("D-6")).hasToString("D-6, 32 CFR 170.4, 170.16(a)(1) [R S]");
        assertThat(PACK.citation("D-6").marks()).containsExactly(Mark.RECALLED, Mark.SECONDARY);
    }

    @Test
    void one_source_memory_and_our_own_reading_are_weak() {
        assertThat(Mark.values())
                .filteredOn(Mark::weak)
                .containsExactly(Mark.ONE_SOURCE, Mark.RECALLED, Mark.INTERPRETED);
    }

    @Test
    void programme_facts_have_their_days() {
        assertThat(values("programme.designations", "2026-07-12"))
                .containsExactly("LEVEL_1_SELF LEVEL_2_SELF LEVEL_2_C3PAO LEVEL_3_DIBCAC");
        assertThat(values("programme.designations", "2026-07-13")).containsExactly("LEVEL_1_SELF LEVEL_2_SELF");
        assertThat(values("programme.clause", "2028-11-09").getFirst()).contains("programme office");
        assertThat(values("programme.clause", "2028-11-10").getFirst()).contains("whenever");
        assertThat(values("programme.phase", "2024-12-16")).isEmpty();
    }

    @Test
    void what_is_not_there_is_refused_by_name() {
        assertThatThrownBy(() -> PACK.setting("no.such")).hasMessageContaining("no.such");
        assertThatThrownBy(() -> PACK.citation("Z-1")).hasMessageContaining("Z-1");
        assertThatThrownBy(() -> PACK.value(new RequirementId("3.15.1"))).hasMessageContaining("3.15.1");
        assertThatThrownBy(() -> read("nowhere")).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> read("without-a-day")).hasMessageContaining("lacks 'effective'");
        assertThatThrownBy(() -> read("of-another-catalogue")).hasMessageContaining("not nist-sp-800-171r3");
    }

    private static Pack read(String folder) {
        return new PackFiles(ThePackAsShippedTest.class, folder).read();
    }

    private static List<String> values(String key, String day) {
        return PACK.factsOn(day(day)).stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .toList();
    }
}
