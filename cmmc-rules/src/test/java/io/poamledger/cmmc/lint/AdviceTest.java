package io.poamledger.cmmc.lint;

import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.lint.PlanText.Milestone;
import io.poamledger.cmmc.lint.PlanText.Review;
import io.poamledger.cmmc.lint.Remark.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WEAKNESS | need to improve access controls | need to | wish",
                "WEAKNESS | Password rules of the lab are weak | weak | judges",
                "WEAKNESS | No MFA | No MFA | short",
                "ACTIONS | The lab team will address this requirement | address | intention",
                "ACTIONS | implement MFA | implement MFA | thing",
                "ACTIONS | Later | Later | short",
                "PARTY | IT | IT | group",
                "RESOURCES | existing staff | existing staff | quantity",
                "TEST | Verify that it works | Verify that it works | success",
                "REASON | x | x | what happened",
            })
    void each_remark_shows_the_words_that_triggered_it_and_what_to_write_instead(
            Field field, String text, String trigger, String why) {
        assertThat(Lint.text(field, text)).hasValueSatisfying(remark -> {
            assertThat(remark.trigger()).isEqualTo(trigger);
            assertThat(remark.why()).contains(why);
            assertThat(remark.about()).isEqualTo(field.inWords()).isNotBlank();
            assertThat(remark.severity()).isEqualTo(Severity.ADVICE);
            assertThat(remark.instead()).isEqualTo(remark.check().instead()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dana Whitfield",
                "Dana Whitfield, IT",
                "John Doe - Example CSP",
                "IT Manager",
                "ISSO",
                "d.whitfield",
                "dana@example.com",
                "Priya"
            })
    void a_person_an_account_or_a_role_of_one_is_a_named_party(String party) {
        assertThat(Lint.text(Field.PARTY, party)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT",
                "Help Desk",
                "Network Team",
                "the security team",
                "TBD",
                "",
                "HR",
                "everyone",
                "MSP",
                "whoever is free"
            })
    void a_group_or_a_placeholder_is_not(String party) {
        assertThat(Lint.text(Field.PARTY, party)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"do it", "TBD", "Phase 2 complete", "Finish", "", "Review and approve"})
    void a_milestone_that_names_a_stage_is_not_measurable(String text) {
        assertThat(Lint.milestone(text))
                .hasValueSatisfying(remark -> assertThat(remark.trigger()).isEqualTo(text));
    }

    @Test
    void a_number_makes_a_text_specific() {
        assertThat(Lint.text(Field.WEAKNESS, "Password rules of 3 lab servers are weak"))
                .isEmpty();
        assertThat(Lint.text(Field.ACTIONS, "Work with the vendor to patch 4 servers"))
                .isEmpty();
        assertThat(Lint.text(Field.RESOURCES, "half a day for nine people")).isEmpty();
        assertThat(Lint.text(Field.REASON, "order 4471")).isEmpty();
        assertThat(Lint.text(Field.TEST, "Sign in to five workstations and see the notice"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "WEAKNESS, Telnet runs everywhere",
        "WEAKNESS, 4 printers",
        "TEST, Sign in; notice appears",
        "REASON, The vendor moved delivery",
    })
    void three_telling_words_or_a_number_are_enough(Field field, String text) {
        assertThat(Lint.text(field, text)).isEmpty();
    }

    @Test
    void words_are_listed_with_any_space_between() {
        assertThat(Words.set(" one two\n  three\n")).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void dates_are_told_with_the_days_that_triggered_the_remark() {
        var plan = new PlanText(
                Map.of(),
                List.of(
                        new Milestone("Notice approved", day("2026-11-20")),
                        new Milestone("Notice shown", day("2026-11-20"))),
                Optional.of(day("2026-07-22")),
                Optional.of(day("2026-11-11")),
                Optional.of(day("2026-11-10")),
                3,
                Optional.of(new Review(day("2026-09-01"), 30, day("2026-10-02"))));
        assertThat(Lint.advice(plan))
                .extracting(remark -> remark.check() + ": " + remark.trigger())
                .containsExactly(
                        "ONE_DAY: 2026-11-20",
                        "MILESTONE_AFTER_COMPLETION: 2026-11-20 Notice approved",
                        "MILESTONE_AFTER_COMPLETION: 2026-11-20 Notice shown",
                        "AFTER_DAY_180: 2026-11-20",
                        "AFTER_DAY_180: 2026-11-11",
                        "MANY_SLIPS: 3 slips",
                        "NO_REVIEW: 2026-09-01");
    }

    @Test
    void the_edges_of_the_dates_are_not_remarked_on() {
        var plan = new PlanText(
                Map.of(),
                List.of(new Milestone("Notice shown", day("2026-11-10"))),
                Optional.of(day("2026-07-13")),
                Optional.of(day("2026-11-10")),
                Optional.of(day("2026-11-10")),
                2,
                Optional.of(new Review(day("2026-09-01"), 30, day("2026-10-01"))));
        assertThat(Lint.advice(plan)).isEmpty();
    }

    @Test
    void more_than_120_days_without_a_date_are_told() {
        var plan = new PlanText(
                Map.of(),
                List.of(new Milestone("Notice shown", day("2026-11-10"))),
                Optional.of(day("2026-07-12")),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        assertThat(Lint.advice(plan)).singleElement().satisfies(remark -> {
            assertThat(remark.check()).isEqualTo(Check.LONG_SILENCE);
            assertThat(remark.trigger()).isEqualTo("2026-07-12 to 2026-11-10");
        });
    }

    @Test
    void M_1_only_what_makes_a_plan_is_demanded() {
        var empty = PlanText.of(Field.WEAKNESS, "Four of eleven printers still run Telnet");
        assertThat(Lint.demands(empty, false))
                .extracting(Remark::about)
                .containsExactly(
                        "tasks",
                        "a resource statement",
                        "a responsible party",
                        "a milestone",
                        "a scheduled completion",
                        "a risk rating");
        assertThat(Lint.demands(empty, false)).allSatisfy(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.DEMAND);
            assertThat(remark.check()).isEqualTo(Check.INCOMPLETE);
        });
        assertThat(Lint.demands(empty, false).getFirst().why()).isEqualTo("The plan has no tasks (M-1).");
        var vagueButWhole = new PlanText(
                Map.of(Field.ACTIONS, "fix it", Field.RESOURCES, "TBD", Field.PARTY, "IT"),
                List.of(new Milestone("do it", day("2026-11-10"))),
                Optional.empty(),
                Optional.of(day("2026-11-10")),
                Optional.empty(),
                0,
                Optional.empty());
        assertThat(Lint.demands(vagueButWhole, true)).isEmpty();
        assertThat(Lint.advice(vagueButWhole)).hasSize(4);
    }
}
