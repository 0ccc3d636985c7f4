package io.poamledger.cmmc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.item.RequirementId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules S-2, S-3, S-9, E-3 and E-4. The lists are those of 32 CFR 170.24(c)(2)(i)(B) and 170.21(a)(2), kept apart from
 * the data file so that one checks the other: a sum proves nothing, a wrong public table has the same one.
 */
class TheValuesOfTheRequirementsTest {

    private static final String BASIC_5 = "3.1.1 3.1.2 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.6.1 3.6.2 3.7.2 "
            + "3.8.3 3.9.2 3.10.1 3.10.2 3.12.1 3.12.3 3.13.1 3.13.2 3.14.1 3.14.2 3.14.3";
    private static final String DERIVED_5 = "3.1.12 3.1.13 3.1.16 3.1.17 3.1.18 3.3.5 3.4.5 3.4.6 3.4.7 3.4.8 3.5.10 "
            + "3.7.5 3.8.7 3.11.2 3.13.5 3.13.6 3.13.15 3.14.4 3.14.6";
    private static final String BASIC_3 = "3.3.2 3.7.1 3.8.1 3.8.2 3.9.1 3.11.1 3.12.2";
    private static final String DERIVED_3 = "3.1.5 3.1.19 3.7.4 3.8.8 3.13.8 3.14.5 3.14.7";
    private static final String VARIABLE = "3.5.3 3.13.11";
    private static final String NEVER = "3.1.20 3.1.22 3.12.4 3.10.3 3.10.4 3.10.5";

    /** As the program reads it once, when it starts. */
    private static Catalogue read() {
        return CatalogueFile.read(CatalogueFile.bytes("nist-sp-800-171r2.csv"));
    }

    static Stream<Requirement> requirements() {
        return read().requirements().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void S_2_each_requirement_has_the_value_of_the_list_it_stands_on(Requirement requirement) {
        var id = requirement.id().value();
        assertThat(requirement.points()).isEqualTo(valueByTheRegulation(id));
        assertThat(requirement.partialPoints()).isEqualTo(on(VARIABLE, id) ? OptionalInt.of(3) : OptionalInt.empty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void E_4_each_requirement_is_eligible_by_value_unless_named(Requirement requirement) {
        var id = requirement.id().value();
        var expected = on(NEVER, id)
                ? Eligibility.NEVER
                : id.equals("3.13.11")
                        ? Eligibility.ONLY_WHEN_PARTIAL
                        : valueByTheRegulation(id).orElse(9) == 1 ? Eligibility.ELIGIBLE : Eligibility.NOT_BY_VALUE;
        assertThat(requirement.eligibility()).isEqualTo(expected);
        assertThat(requirement.eligibilityNote()).contains("32 CFR 170.21(a)(2)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void each_requirement_carries_its_words_and_its_cmmc_id(Requirement requirement) {
        assertThat(requirement.practice()).matches("[A-Z]{2}\\.L2-" + requirement.id());
        assertThat(requirement.title()).isNotBlank();
        assertThat(requirement.text()).isNotBlank().endsWith(".");
        assertThat(requirement.family()).isNotBlank();
    }

    @Test
    void S_2_counts_42_fives_14_threes_51_ones_two_variable_and_one_without_value() {
        assertThat(split(BASIC_5)).hasSize(23);
        assertThat(split(DERIVED_5)).hasSize(19);
        assertThat(split(BASIC_3)).hasSize(7);
        assertThat(split(DERIVED_3)).hasSize(7);
        assertThat(requirements().filter(r -> r.points().equals(OptionalInt.of(1))))
                .hasSize(51);
        assertThat(requirements().filter(r -> r.points().equals(OptionalInt.of(5))))
                .hasSize(44);
        assertThat(requirements().filter(r -> r.points().isEmpty()))
                .extracting(Requirement::id)
                .containsExactly(new RequirementId("3.12.4"));
    }

    @Test
    void S_9_counts_the_requirements_of_each_family() {
        var counts = requirements()
                .collect(Collectors.groupingBy(Requirement::familyCode, Collectors.counting()))
                .toString();
        for (var family : "AC=22 AT=3 AU=9 CM=9 IA=11 IR=3 MA=6 MP=9 PS=2 PE=6 RA=3 CA=4 SC=16 SI=7".split(" ", -1)) {
            assertThat(counts).contains(family);
        }
        assertThat(requirements()).hasSize(110);
    }

    @Test
    void are_listed_in_the_order_of_their_numbers() {
        var ids = requirements().map(Requirement::id).toList();
        assertThat(ids).isSorted();
        assertThat(ids).startsWith(new RequirementId("3.1.1"), new RequirementId("3.1.2"));
        assertThat(ids.indexOf(new RequirementId("3.1.10"))).isEqualTo(9);
    }

    @Test
    void carry_a_version_a_hash_and_a_day_they_came_into_force() {
        assertThat(Catalogue.inForce().version()).isEqualTo("nist-sp-800-171r2@2024-12-16");
        assertThat(Catalogue.inForce().sha256()).isEqualTo(CatalogueFile.RELEASED);
    }

    @Test
    void E_9_each_of_the_15_of_level_1_is_known_with_what_it_stands_for() {
        assertThat(read().level1())
                .hasSize(15)
                .containsEntry("AC.L1-b.1.i", List.of(new RequirementId("3.1.1")))
                .containsEntry(
                        "PE.L1-b.1.ix",
                        Stream.of("3.10.3", "3.10.4", "3.10.5")
                                .map(RequirementId::new)
                                .toList());
    }

    @Test
    void S_3_objectives_are_in_the_order_of_their_requirements_and_letters() {
        var written = List.of("3.1.9[a]", "3.1.9[b]", "3.1.10[a]", "3.1.10[b]");
        assertThat(written.reversed().stream().map(ObjectiveId::parse).sorted())
                .extracting(ObjectiveId::toString)
                .isEqualTo(written);
    }

    @Test
    void are_refused_when_one_byte_of_the_data_was_changed() {
        var data = CatalogueFile.bytes("nist-sp-800-171r2.csv");
        data[data.length / 2] ^= 1;
        assertThatThrownBy(() -> CatalogueFile.read(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CatalogueFile.RELEASED);
    }

    private static OptionalInt valueByTheRegulation(String id) {
        if (id.equals("3.12.4")) {
            return OptionalInt.empty();
        }
        if (on(BASIC_5, id) || on(DERIVED_5, id) || on(VARIABLE, id)) {
            return OptionalInt.of(5);
        }
        return OptionalInt.of(on(BASIC_3, id) || on(DERIVED_3, id) ? 3 : 1);
    }

    private static boolean on(String list, String id) {
        return split(list).contains(id);
    }

    private static List<String> split(String list) {
        return Arrays.asList(list.split(" ", -1));
    }
}
