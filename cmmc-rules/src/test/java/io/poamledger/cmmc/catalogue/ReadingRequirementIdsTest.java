package io.poamledger.cmmc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.item.RequirementId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule E-11. */
class ReadingRequirementIdsTest {

    private static final Catalogue CATALOGUE = Catalogue.inForce();

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "3.1.1, 3.1.1",
        "AC.L2-3.1.1, 3.1.1",
        "IA-L2-3.5.1, 3.5.1",
        "IA-L2-3.5.2, 3.5.2",
        "AC.L2- 3.1.19, 3.1.19",
        "03.01.01, 3.1.1",
        "03.13.11, 3.13.11",
        "' sc.l2 – 3.13.11 ', 3.13.11",
        "AC_L2_3.1.20, 3.1.20",
        "ACL2-3.1.3, 3.1.3",
        "3.1.9[a], 3.1.9",
    })
    void E_11_separators_spaces_case_and_padding_do_not_matter(String written, String id) {
        var normalised = CATALOGUE.normalise(written);
        assertThat(normalised.id().value()).isEqualTo(id);
        assertThat(normalised.written()).isEqualTo(written);
        assertThat(normalised.remark()).isEmpty();
    }

    static Stream<Requirement> requirements() {
        return CATALOGUE.requirements().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void E_11_every_requirement_is_found_by_its_id_and_by_its_cmmc_id(Requirement requirement) {
        assertThat(CATALOGUE.normalise(requirement.id().value()).id()).isEqualTo(requirement.id());
        assertThat(CATALOGUE.normalise(requirement.practice()).id()).isEqualTo(requirement.id());
    }

    @Test
    void E_11_the_superseded_level_1_form_is_understood_and_remarked_on() {
        var normalised = CATALOGUE.normalise("AC.L1-3.1.1");
        assertThat(normalised.id()).isEqualTo(new RequirementId("3.1.1"));
        assertThat(normalised.remark())
                .hasValueSatisfying(remark -> assertThat(remark).contains("superseded", "AC.L2-3.1.1"));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"AC.L1-b.1.i, 3.1.1", "ac.l1-B.1.IV, 3.1.22", "SI.L1-b.1.xv, 3.14.5", "PE.L1-3.10.4, 3.10.4"})
    void E_11_a_level_1_id_stands_for_its_level_2_requirement(String written, String id) {
        assertThat(CATALOGUE.normalise(written).id().value()).isEqualTo(id);
    }

    @Test
    void E_11_a_level_1_id_that_stands_for_three_requirements_is_refused_with_their_names() {
        assertThatThrownBy(() -> CATALOGUE.normalise("PE.L1-b.1.ix"))
                .isInstanceOf(UnknownRequirement.class)
                .hasMessageContaining("3.10.3, 3.10.4, 3.10.5");
    }

    @Test
    void keeps_the_letter_of_the_assessment_objective() {
        assertThat(CATALOGUE.normalise("AC.L2-3.1.9[B]").objective()).hasValue("b");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "3.15.1, the families are 3.1 to 3.14",
        "3.1.23, the last of its family is 3.1.22",
        "3.1.0, not one of the 110",
        "3.1.100, not one of the 110",
        "AC.L2-3.5.1, 3.5.1 is IA.L2-3.5.1",
        "AC.L1-3.1.3, not a Level 1 requirement",
        "AC.L1-b.1.xvi, not one of the 15",
        "IR.L3-3.6.1e, Level 3",
        "IR.L3-3.6.1, Level 3",
        "3.6.1e, Level 3",
        "ac-2, is not a requirement id",
        "3/1/2001, is not a requirement id",
        "'3.1.1; 3.1.2', is not a requirement id",
    })
    void E_11_anything_else_is_refused_and_told_why(String written, String why) {
        assertThatThrownBy(() -> CATALOGUE.normalise(written))
                .isInstanceOf(UnknownRequirement.class)
                .hasMessageContaining("'" + written + "'")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void nothing_is_refused_as_empty(String nothing) {
        assertThatThrownBy(() -> CATALOGUE.normalise(nothing)).hasMessage("The requirement id is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.01.1", "3.1", "03.1.1", "AC.L2-3.1.1", "3.1.1 "})
    void only_the_normal_form_makes_an_id(String text) {
        assertThatThrownBy(() -> new RequirementId(text)).hasMessageContaining(text);
    }
}
