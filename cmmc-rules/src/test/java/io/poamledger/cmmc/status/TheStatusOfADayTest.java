package io.poamledger.cmmc.status;

import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.eligibility.AwardEligibility;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.status.StatusEntry.Kind;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TheStatusOfADayTest {

    private static final LocalDate GRANTED = day("2026-03-26");
    private static final LocalDate LAST = day("2026-09-22");
    private static final StatusEntry CONDITIONAL =
            entry(Kind.GRANTED, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, GRANTED, GRANTED);

    @Test
    void E_6_there_are_seven_statuses_and_none() {
        assertThat(CmmcStatus.values()).hasSize(8);
        assertThat(Arrays.stream(CmmcStatus.values()).map(CmmcStatus::title))
                .contains("No CMMC Status", "Final Level 1 (Self)", "Conditional Level 3 (DIBCAC)");
        assertThat(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO.closedOut()).hasValue(CmmcStatus.FINAL_LEVEL_2_C3PAO);
        assertThat(CmmcStatus.CONDITIONAL_LEVEL_2_SELF.closedOut()).hasValue(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(CmmcStatus.CONDITIONAL_LEVEL_3_DIBCAC.closedOut()).hasValue(CmmcStatus.FINAL_LEVEL_3_DIBCAC);
        assertThat(CmmcStatus.FINAL_LEVEL_2_SELF.closedOut()).isEmpty();
        assertThat(CmmcStatus.NONE.isFinal()).isFalse();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "NONE, CONDITIONAL_LEVEL_2_SELF, true",
        "NONE, FINAL_LEVEL_2_SELF, true",
        "NONE, NONE, false",
        "CONDITIONAL_LEVEL_2_SELF, FINAL_LEVEL_2_SELF, true",
        "CONDITIONAL_LEVEL_2_SELF, FINAL_LEVEL_2_C3PAO, false",
        "CONDITIONAL_LEVEL_2_SELF, NONE, true",
        "CONDITIONAL_LEVEL_2_SELF, CONDITIONAL_LEVEL_2_SELF, false",
        "CONDITIONAL_LEVEL_2_SELF, CONDITIONAL_LEVEL_2_C3PAO, false",
        "FINAL_LEVEL_2_SELF, NONE, true",
        "FINAL_LEVEL_2_SELF, CONDITIONAL_LEVEL_2_C3PAO, true",
    })
    void E_6_a_conditional_status_is_closed_out_or_ends(CmmcStatus from, CmmcStatus to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }

    @Test
    void D_9_a_status_is_expired_the_day_after_without_an_event_or_a_job() {
        assertThat(asOf("2026-03-25").status()).isEqualTo(CmmcStatus.NONE);
        assertThat(asOf("2026-03-25").expired()).isFalse();
        assertThat(asOf("2026-03-26").status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_SELF);
        assertThat(asOf("2026-09-22").status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_SELF);
        assertThat(asOf("2026-09-22").lastDay()).hasValue(LAST);
        var expired = asOf("2026-09-23");
        assertThat(expired.status()).isEqualTo(CmmcStatus.NONE);
        assertThat(expired.expired()).isTrue();
        assertThat(expired.entry()).hasValue(CONDITIONAL);
    }

    @Test
    void D_5_a_result_that_leaves_the_status_in_force_starts_no_period_anew() {
        var result = new StatusEntry(
                Kind.OVERRIDDEN,
                CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                day("2026-06-01"),
                day("2026-06-01"),
                day("2026-06-01"));
        var history = new StatusHistory(List.of(CONDITIONAL, result));
        assertThat(read(history, "2026-09-22").lastDay()).hasValue(LAST);
        assertThat(read(history, "2026-09-23").status()).isEqualTo(CmmcStatus.NONE);
        var other = new StatusEntry(
                Kind.OVERRIDDEN,
                CmmcStatus.FINAL_LEVEL_2_SELF,
                day("2026-06-01"),
                day("2026-06-01"),
                day("2026-06-01"));
        assertThat(read(new StatusHistory(List.of(CONDITIONAL, other)), "2026-06-01")
                        .lastDay())
                .hasValue(day("2029-06-01"));
    }

    @Test
    void D_5_the_period_starts_anew_with_another_grant_and_with_a_result_after_it_ran_out() {
        var another = day("2026-06-01");
        var granted = entry(Kind.GRANTED, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, another, another);
        assertThat(read(new StatusHistory(List.of(CONDITIONAL, granted)), "2026-06-01")
                        .lastDay())
                .hasValue(day("2026-11-28"));
        var later = LAST.plusDays(1);
        var result = entry(Kind.OVERRIDDEN, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, later, later);
        assertThat(read(new StatusHistory(List.of(CONDITIONAL, result)), "2026-09-23")
                        .lastDay())
                .hasValue(later.plusDays(180));
    }

    @Test
    void C_12_after_a_result_of_none_there_is_nothing_that_could_end() {
        var none = entry(Kind.OVERRIDDEN, CmmcStatus.NONE, day("2026-06-01"), day("2026-06-01"));
        var again = entry(Kind.OVERRIDDEN, CmmcStatus.NONE, day("2026-07-01"), day("2026-07-01"));
        var reading = read(new StatusHistory(List.of(CONDITIONAL, none, again)), "2026-07-01");
        assertThat(reading.entry()).hasValue(again);
        assertThat(reading.lastDay()).isEmpty();
        var award =
                AwardEligibility.judge(day("2026-07-01"), reading, List.of(GRANTED), Optional.empty(), Packs.shipped());
        assertThat(award.failing()).extracting(Reason::sentence).containsExactly("There is no status.");
    }

    @Test
    void D_8_a_final_status_is_affirmed_by_what_was_affirmed_within_a_year_whenever_it_was_granted() {
        var history = new StatusHistory(List.of(entry(Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_SELF, GRANTED, GRANTED)));
        assertThat(award(history, "2026-05-01", List.of(GRANTED.minusDays(1))).current())
                .isTrue();
    }

    @Test
    void C_5_what_is_not_closed_out_in_time_expires_by_itself() {
        assertThat(asOf("2026-09-23").reasons().getFirst()).satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("C-5");
            assertThat(reason.required()).isEqualTo("by 2026-09-22");
        });
    }

    @Test
    void C_6_the_consequence_of_expiry_is_shown() {
        assertThat(asOf("2026-09-23").reasons()).extracting(Reason::rule).containsExactly("C-5", "C-6");
    }

    @Test
    void D_4_a_closeout_recorded_later_leaves_the_status_expired_as_known_and_final_as_true() {
        var closeout = new StatusEntry(
                Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_SELF, day("2026-09-20"), day("2026-10-05"), GRANTED);
        var history = new StatusHistory(List.of(CONDITIONAL, closeout));
        var asked = day("2026-09-25");
        var asKnown = history.asOf(asked, asked, Packs.shipped());
        assertThat(asKnown.status()).isEqualTo(CmmcStatus.NONE);
        assertThat(asKnown.expired()).isTrue();
        var asTrue = history.asOf(asked, day("2026-10-05"), Packs.shipped());
        assertThat(asTrue.status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(history.recordedLater()).containsExactly(closeout);
    }

    @Test
    void D_6_the_three_years_of_a_closed_out_status_run_from_the_conditional_date() {
        var closeout = new StatusEntry(
                Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_SELF, day("2026-09-20"), day("2026-09-20"), GRANTED);
        var history = new StatusHistory(List.of(CONDITIONAL, closeout));
        assertThat(read(history, "2029-03-26").status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(read(history, "2029-03-27").status()).isEqualTo(CmmcStatus.NONE);
    }

    @Test
    void D_7_a_final_status_is_none_after_three_years_and_level_1_after_one() {
        var level2 = new StatusHistory(List.of(entry(Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_C3PAO, GRANTED, GRANTED)));
        assertThat(read(level2, "2029-03-27").reasons())
                .extracting(Reason::rule)
                .containsExactly("D-7");
        var level1 = new StatusHistory(List.of(entry(Kind.GRANTED, CmmcStatus.FINAL_LEVEL_1_SELF, GRANTED, GRANTED)));
        assertThat(read(level1, "2027-03-26").status()).isEqualTo(CmmcStatus.FINAL_LEVEL_1_SELF);
        assertThat(read(level1, "2027-03-27").status()).isEqualTo(CmmcStatus.NONE);
    }

    @Test
    void C_12_a_result_of_dibcac_takes_precedence_over_what_is_granted_that_day() {
        var day = day("2026-09-20");
        var closeout = entry(Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_SELF, day, day);
        var override = entry(Kind.OVERRIDDEN, CmmcStatus.NONE, day, day);
        assertThat(read(new StatusHistory(List.of(CONDITIONAL, override, closeout)), "2026-09-21")
                        .status())
                .isEqualTo(CmmcStatus.NONE);
        assertThat(read(new StatusHistory(List.of(CONDITIONAL, override, closeout)), "2026-09-19")
                        .status())
                .isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_SELF);
    }

    @Test
    void D_8_a_conditional_status_is_current_while_young_unchanged_and_affirmed() {
        assertThat(award("2026-09-22", List.of(GRANTED), Optional.empty())).isEmpty();
        assertThat(award("2026-09-23", List.of(GRANTED), Optional.empty())).containsExactly("C-5", "C-6");
        assertThat(award("2026-09-22", List.of(), Optional.empty())).containsExactly("D-8");
        assertThat(award("2026-09-22", List.of(GRANTED.minusDays(1)), Optional.empty()))
                .containsExactly("D-8");
        assertThat(award("2026-05-01", List.of(day("2026-05-02")), Optional.empty()))
                .containsExactly("D-8");
        assertThat(award("2026-05-01", List.of(GRANTED), Optional.of(day("2026-04-30"))))
                .containsExactly("D-8");
        assertThat(award("2026-05-01", List.of(GRANTED), Optional.of(day("2026-05-02"))))
                .isEmpty();
        assertThat(award("2026-05-01", List.of(GRANTED), Optional.of(day("2026-03-25"))))
                .isEmpty();
        assertThat(award("2026-03-25", List.of(), Optional.empty())).containsExactly("D-8");
    }

    @Test
    void D_8_a_final_status_is_not_current_the_day_after_the_anniversary_of_its_affirmation() {
        var leapDay = day("2028-02-29");
        var history = new StatusHistory(List.of(entry(Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_SELF, leapDay, leapDay)));
        assertThat(award(history, "2029-02-28", List.of(leapDay)).current()).isTrue();
        assertThat(award(history, "2029-03-01", List.of(leapDay)).current()).isFalse();
        assertThat(award(history, "2029-03-01", List.of(leapDay)).failing())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule()).isEqualTo("D-8");
                    assertThat(reason.found()).isEqualTo("2028-02-29");
                });
        assertThat(award(history, "2031-03-01", List.of(day("2031-02-01"))).failing())
                .extracting(Reason::rule)
                .containsExactly("D-7");
    }

    @Test
    void D_8_a_final_status_too_is_current_only_while_compliance_has_not_changed() {
        var granted = day("2026-03-26");
        var history = new StatusHistory(List.of(entry(Kind.GRANTED, CmmcStatus.FINAL_LEVEL_2_SELF, granted, granted)));
        var award = AwardEligibility.judge(
                day("2026-08-01"),
                read(history, "2026-08-01"),
                List.of(granted),
                Optional.of(day("2026-07-16")),
                Packs.shipped());
        assertThat(award.failing()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("D-8");
            assertThat(reason.found()).isEqualTo("2026-07-16");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = CmmcStatus.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_status_has_a_level_and_an_assessor(CmmcStatus status) {
        assertThat(status.level()).isPresent();
        assertThat(status.assessedBy()).isPresent();
        assertThat(status.title()).startsWith(status.isConditional() ? "Conditional" : "Final");
        assertThat(status.isFinal()).isNotEqualTo(status.isConditional());
    }

    private static List<String> award(String asOf, List<LocalDate> affirmed, Optional<LocalDate> changed) {
        return AwardEligibility.judge(day(asOf), asOf(asOf), affirmed, changed, Packs.shipped()).failing().stream()
                .map(Reason::rule)
                .toList();
    }

    private static AwardEligibility award(StatusHistory history, String asOf, List<LocalDate> affirmed) {
        return AwardEligibility.judge(day(asOf), read(history, asOf), affirmed, Optional.empty(), Packs.shipped());
    }

    private static StatusReading asOf(String day) {
        return read(new StatusHistory(List.of(CONDITIONAL)), day);
    }

    private static StatusReading read(StatusHistory history, String day) {
        return history.asOf(day(day), day("2040-01-01"), Packs.shipped());
    }

    private static StatusEntry entry(Kind kind, CmmcStatus status, LocalDate effective, LocalDate recorded) {
        return new StatusEntry(kind, status, effective, recorded, effective);
    }
}
