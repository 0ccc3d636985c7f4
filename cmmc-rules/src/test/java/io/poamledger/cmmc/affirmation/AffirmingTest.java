package io.poamledger.cmmc.affirmation;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.poamledger.cmmc.affirmation.DueAffirmation.Occasion;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffirmingTest {

    private static final LocalDate CONDITIONAL = day("2026-03-26");
    private static final LocalDate CLOSED_OUT = day("2026-09-20");
    private static final String BOTH_VERBS =
            "I affirm that the organization has implemented\nand WILL maintain the requirements.";

    @Test
    void A_1_only_the_affirming_official_affirms() {
        assertThat(rules(affirmation(true, "Ann Reed", BOTH_VERBS))).isEmpty();
        assertThat(rules(affirmation(false, "Ann Reed", BOTH_VERBS))).containsExactly("A-1");
    }

    @Test
    void A_2_a_conditional_path_asks_for_affirmations_after_each_step() {
        var due = new AffirmationsDue(
                        Optional.of(CONDITIONAL),
                        Optional.of(CLOSED_OUT),
                        Optional.of(CONDITIONAL),
                        new TreeSet<>(List.of(CONDITIONAL)))
                .upTo(day("2026-10-01"), PACK);
        assertThat(due)
                .extracting(DueAffirmation::occasion, DueAffirmation::dueOn, DueAffirmation::affirmedOn)
                .containsExactly(
                        tuple(Occasion.CONDITIONAL_STATUS, CONDITIONAL, Optional.of(CONDITIONAL)),
                        tuple(Occasion.FINAL_STATUS, CLOSED_OUT, Optional.empty()),
                        tuple(Occasion.CLOSEOUT, CLOSED_OUT, Optional.empty()),
                        tuple(Occasion.ANNIVERSARY, day("2027-03-26"), Optional.empty()));
        assertThat(due.get(1).openOn(CLOSED_OUT.minusDays(1))).isFalse();
        assertThat(due.get(1).openOn(CLOSED_OUT)).isTrue();
        assertThat(due.getFirst().openOn(CONDITIONAL)).isFalse();
        assertThat(due.getFirst().citation().rule()).isEqualTo("A-2");
    }

    @Test
    void A_2_one_affirmation_after_a_closeout_answers_closeout_and_final_status_and_not_the_conditional_one() {
        var due = new AffirmationsDue(
                        Optional.of(CONDITIONAL),
                        Optional.of(CLOSED_OUT),
                        Optional.of(CONDITIONAL),
                        new TreeSet<>(List.of(CLOSED_OUT)))
                .upTo(CLOSED_OUT, PACK);
        assertThat(due)
                .extracting(DueAffirmation::affirmedOn)
                .containsExactly(Optional.empty(), Optional.of(CLOSED_OUT), Optional.of(CLOSED_OUT), Optional.empty());
        assertThat(due.get(1).openOn(CLOSED_OUT)).isFalse();
    }

    @Test
    void A_2_a_status_that_is_final_at_once_has_no_closeout_to_affirm_and_every_year_is_due() {
        var due = new AffirmationsDue(
                        Optional.empty(),
                        Optional.of(CONDITIONAL),
                        Optional.of(CONDITIONAL),
                        new TreeSet<>(List.of(CONDITIONAL, day("2027-04-01"))))
                .upTo(day("2028-03-26"), PACK);
        assertThat(due)
                .extracting(DueAffirmation::occasion, DueAffirmation::dueOn, DueAffirmation::affirmedOn)
                .containsExactly(
                        tuple(Occasion.FINAL_STATUS, CONDITIONAL, Optional.of(CONDITIONAL)),
                        tuple(Occasion.ANNIVERSARY, day("2027-03-26"), Optional.of(day("2027-04-01"))),
                        tuple(Occasion.ANNIVERSARY, day("2028-03-26"), Optional.empty()),
                        tuple(Occasion.ANNIVERSARY, day("2029-03-26"), Optional.empty()));
        assertThat(due.get(1).openOn(day("2027-03-31"))).as("affirmed late").isTrue();
        assertThat(new AffirmationsDue(Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>())
                        .upTo(CONDITIONAL, PACK))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme has not implemented and will maintain nothing: it never has implemented and will maintain.",
                "It is not so that Acme has implemented and will maintain the requirements.",
                "Acme has implemented and will maintain none of them.",
                "Acme hasn't, and nobody has implemented and will maintain the requirements."
            })
    void A_3_what_denies_it_affirms_nothing(String statement) {
        assertThat(new AffirmationRules(PACK).refusals(affirmation(true, "Ann Reed", statement)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence()).contains("denies"));
    }

    @Test
    void A_3_what_is_said_of_something_else_denies_nothing() {
        assertThat(rules(affirmation(
                        true,
                        "Ann Reed",
                        "No exception was made. Acme has implemented and will maintain the requirements, but for those on"
                                + " the plan, which are not met yet.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We will maintain it.", "We have implemented it.", "", "has implemented"})
    void A_3_the_statement_says_both_verbs(String statement) {
        assertThat(rules(affirmation(true, "Ann Reed", statement))).containsExactly("A-3");
    }

    @Test
    void A_3_the_official_is_named_with_title_and_contact_and_the_words_are_dated() {
        var nameless = new Affirmation(true, " ", "", "", BOTH_VERBS, CONDITIONAL);
        assertThat(new AffirmationRules(PACK).refusals(nameless))
                .extracting(Reason::required)
                .containsExactly("name", "title", "contact");
        assertThat(new AffirmationRules(PACK).statement(CONDITIONAL).value())
                .isEqualTo("has implemented and will maintain");
        assertThatThrownBy(() -> new AffirmationRules(PACK).statement(day("2020-01-01")))
                .hasMessageContaining("2020-01-01");
    }

    @Test
    void A_5_a_self_assessment_is_submitted_with_scope_cage_codes_score_and_use_of_a_plan() {
        var complete = new Submission("CUI enclave", List.of("1ABC2", "9ZZZ9"), "A1b2C3d4E5", 105, true);
        assertThat(complete.problems(PACK)).isEmpty();
        assertThat(complete.scoreShown(PACK)).isEqualTo("105 out of 110");
        var nothing = new Submission(" ", List.of(), "", 110, false);
        assertThat(nothing.problems(PACK))
                .extracting(Reason::sentence)
                .containsExactly("The scope is not named.", "There is no CAGE code.");
        var misspelt = new Submission("CUI enclave", List.of("1ABC", "1abc2"), "A1", 110, true);
        assertThat(misspelt.problems(PACK)).hasSize(4).extracting(Reason::rule).containsOnly("A-5");
        assertThat(new Submission("CUI enclave", List.of("1ABC2"), "", 105, false).problems(PACK))
                .extracting(Reason::found)
                .containsExactly("105 out of 110, no plan");
        assertThat(new Submission("CUI enclave", List.of("1ABC2"), "", 110, true).problems(PACK))
                .extracting(Reason::found)
                .containsExactly("110 out of 110, a plan");
    }

    private static Affirmation affirmation(boolean official, String name, String statement) {
        return new Affirmation(official, name, "Chief executive", "ann@example.com", statement, CONDITIONAL);
    }

    private static List<String> rules(Affirmation affirmation) {
        return new AffirmationRules(PACK)
                .refusals(affirmation).stream().map(Reason::rule).toList();
    }
}
