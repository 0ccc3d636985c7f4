package io.poamledger.cmmc.clock;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheDaysOfAConditionalStatusTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ScheduleRules SCHEDULE = new ScheduleRules(PACK);

    @ParameterizedTest(name = "{0}: {1} is the last day")
    @CsvSource({"2025-11-10, 2026-05-09", "2026-03-26, 2026-09-22", "2026-05-14, 2026-11-10"})
    void D_1_the_window_is_180_days_from_the_status_date(LocalDate statusDate, LocalDate last) {
        var window = ConditionalWindow.of(statusDate, PACK);
        assertThat(window.lastDay()).isEqualTo(last);
        assertThat(window.citation()).hasToString("D-1, 32 CFR 170.21(b) [P]");
        assertThat(window.daysLeft(statusDate)).isEqualTo(180);
        assertThat(window.daysLeft(last)).isZero();
        assertThat(window.holds(last)).isTrue();
        assertThat(window.isExpiredOn(last)).isFalse();
        assertThat(window.isExpiredOn(last.plusDays(1))).isTrue();
        assertThat(window.holds(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "2026-03-26, 2026-09-22, 2026-09-23, public example",
        "2026-08-31, 2027-02-27, 2027-02-28, six calendar months would be a day too late",
        "2027-08-31, 2028-02-27, 2028-02-28, before 29 February",
        "2027-09-04, 2028-03-02, 2028-03-03, 29 February inside",
        "2028-02-29, 2028-08-27, 2028-08-28, starts on 29 February",
        "2026-07-05, 2027-01-01, 2027-01-02, on a federal holiday",
    })
    void D_2_the_status_date_is_day_0_and_no_day_rolls_over(
            LocalDate statusDate, LocalDate last, LocalDate expired, String why) {
        var window = ConditionalWindow.of(statusDate, PACK);
        assertThat(window.lastDay()).as(why).isEqualTo(last);
        assertThat(window.expiredFrom()).as(why).isEqualTo(expired);
        assertThat(window.dayNumber(statusDate)).isZero();
        assertThat(window.dayNumber(last)).isEqualTo(180);
    }

    @Test
    void D_2_days_left_never_leave_0_to_180_and_days_before_are_not_in_the_window() {
        var window = ConditionalWindow.of(day("2026-03-26"), PACK);
        assertThat(window.daysLeft(day("2027-01-01"))).isZero();
        assertThat(window.daysLeft(day("2026-01-01"))).isEqualTo(180);
        assertThat(window.holds(day("2026-03-25"))).isFalse();
        assertThat(window.holds(day("2026-03-26"))).isTrue();
        assertThat(window.dayNumber(day("2026-03-25"))).isEqualTo(-1);
    }

    @Test
    void D_3_today_is_told_in_one_zone_and_a_deadline_shows_it() {
        var late = Instant.parse("2026-07-06T05:30:00Z");
        var zone = new CalendarZone(LOS_ANGELES);
        assertThat(zone.today(Clock.fixed(late, ZoneOffset.UTC))).isEqualTo(day("2026-07-05"));
        assertThat(zone.shown(day("2026-09-22"))).isEqualTo("2026-09-22 (America/Los_Angeles)");
    }

    @Test
    void D_3_the_change_to_winter_time_does_not_move_a_deadline() {
        var start = Instant.parse("2026-07-06T05:30:00Z");
        var zone = new CalendarZone(LOS_ANGELES);
        var statusDate = zone.today(Clock.fixed(start, ZoneOffset.UTC));
        var later = Clock.fixed(start.plusSeconds(180L * 86_400), ZoneOffset.UTC);
        assertThat(later.instant().atZone(LOS_ANGELES).getHour()).isEqualTo(21);
        assertThat(ConditionalWindow.of(statusDate, PACK).lastDay()).isEqualTo(zone.today(later));
    }

    @Test
    void D_5_nothing_goes_in_but_the_status_date_so_reopening_on_day_170_leaves_10() {
        var window = ConditionalWindow.of(day("2026-03-26"), PACK);
        var reopened = window.statusDate().plusDays(170);
        assertThat(window.daysLeft(reopened)).isEqualTo(10);
        assertThat(ConditionalWindow.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactly("statusDate", "days", "citation");
    }

    @Test
    void D_6_the_final_status_keeps_the_conditional_date_and_says_that_this_is_a_default() {
        var anchor = StatusAnchor.of(Optional.of(day("2026-03-26")), day("2026-09-20"), PACK);
        assertThat(anchor.statusDate()).isEqualTo(day("2026-03-26"));
        assertThat(anchor.latest()).isEqualTo(day("2026-09-20"));
        assertThat(anchor.citation().configurationDefault()).isTrue();
        var straight = StatusAnchor.of(Optional.empty(), day("2026-09-20"), PACK);
        assertThat(straight.statusDate()).isEqualTo(day("2026-09-20"));
        assertThat(straight.latest()).isEqualTo(day("2026-09-20"));
    }

    @ParameterizedTest(name = "{0} + {1} years is {2}")
    @CsvSource({"2028-02-29, 3, 2031-02-28", "2028-02-29, 4, 2032-02-29", "2026-03-26, 3, 2029-03-26"})
    void D_7_years_from_29_february_end_on_the_28th(LocalDate statusDate, int years, LocalDate end) {
        assertThat(Anniversaries.after(statusDate, years)).isEqualTo(end);
    }

    @ParameterizedTest(name = "after {1} comes {2}")
    @CsvSource({
        "2028-02-29, 2028-03-01, 2029-02-28",
        "2028-02-29, 2029-02-28, 2030-02-28",
        "2028-02-29, 2031-03-01, 2032-02-29",
        "2026-03-26, 2026-03-26, 2027-03-26",
        "2026-03-26, 2026-01-01, 2027-03-26",
        "2026-03-26, 2027-03-25, 2027-03-26",
        "2026-12-31, 2028-01-01, 2028-12-31",
    })
    void A_4_the_next_anniversary_is_after_the_day(LocalDate statusDate, LocalDate day, LocalDate next) {
        assertThat(Anniversaries.nextAfter(statusDate, day)).isEqualTo(next);
    }

    @Test
    void D_10_day_180_may_be_promised_and_day_181_may_not() {
        var window = ConditionalWindow.of(day("2026-05-14"), PACK);
        assertThat(SCHEDULE.afterTheWindow("A-1", day("2026-11-10"), window)).isEmpty();
        assertThat(SCHEDULE.afterTheWindow("A-1", day("2026-11-11"), window)).hasValueSatisfying(reason -> {
            assertThat(reason.rule()).isEqualTo("D-10");
            assertThat(reason.found()).isEqualTo("2026-11-11");
            assertThat(reason.required()).isEqualTo("by 2026-11-10");
        });
    }

    @Test
    void D_10_a_day_near_the_end_of_the_window_is_warned_of() {
        var window = ConditionalWindow.of(day("2026-05-14"), PACK);
        assertThat(SCHEDULE.insideTheBuffer("A-1", day("2026-10-11"), window)).isEmpty();
        assertThat(SCHEDULE.insideTheBuffer("A-1", day("2026-10-12"), window))
                .hasValueSatisfying(reason ->
                        assertThat(reason.citation().configurationDefault()).isTrue());
        assertThat(SCHEDULE.insideTheBuffer("A-1", day("2026-11-10"), window)).isPresent();
        assertThat(SCHEDULE.insideTheBuffer("A-1", day("2026-11-11"), window)).isEmpty();
    }

    @Test
    void D_10_a_milestone_is_due_no_later_than_its_item() {
        assertThat(SCHEDULE.afterTheItem("M1", day("2026-10-11"), day("2026-10-11")))
                .isEmpty();
        assertThat(SCHEDULE.afterTheItem("M1", day("2026-10-12"), day("2026-10-11")))
                .isPresent();
    }

    @Test
    void D_11_completion_today_is_taken_and_tomorrow_is_not() {
        assertThat(SCHEDULE.inTheFuture("It", day("2026-10-11"), day("2026-10-11")))
                .isEmpty();
        assertThat(SCHEDULE.inTheFuture("It", day("2026-10-12"), day("2026-10-11")))
                .hasValueSatisfying(reason -> assertThat(reason.rule()).isEqualTo("D-11"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "2026-11-09, 2026-11-24, a holiday and two weekends between",
        "2026-06-01, 2026-06-15, no holiday between",
        "2026-12-21, 2027-01-06, Christmas and New Year between",
    })
    void C_10_a_finding_may_be_re_evaluated_until_business_day_10(LocalDate ended, LocalDate last, String why) {
        assertThat(new BusinessDays(PACK).lastDayToReevaluate(ended)).as(why).isEqualTo(last);
    }

    @Test
    void C_11_the_second_appeal_goes_in_until_business_day_15() {
        assertThat(new BusinessDays(PACK).lastDayToAppeal(day("2026-06-01"))).isEqualTo(day("2026-06-23"));
    }

    @Test
    void C_10_business_days_are_monday_to_friday_without_federal_holidays() {
        var days = new BusinessDays(PACK);
        assertThat(days.isBusinessDay(day("2026-11-27"))).isTrue();
        assertThat(days.isBusinessDay(day("2026-11-26"))).isFalse();
        assertThat(days.isBusinessDay(day("2026-11-28"))).isFalse();
        assertThat(days.isBusinessDay(day("2026-11-29"))).isFalse();
        assertThat(days.isBusinessDay(day("2026-07-03")))
                .as("observed for Saturday")
                .isFalse();
        assertThat(days.isBusinessDay(day("2027-12-31")))
                .as("observed for 2028")
                .isFalse();
        assertThat(PACK.holiday(day("2026-07-03"))).hasValue("Independence Day");
        assertThat(days.after(day("2026-11-28"), 0)).isEqualTo(day("2026-11-28"));
        assertThat(days.after(day("2026-11-28"), 1)).isEqualTo(day("2026-11-30"));
    }

    @Test
    void C_10_nothing_is_said_of_years_whose_holidays_are_not_known() {
        var days = new BusinessDays(PACK);
        assertThat(days.isBusinessDay(PACK.holidaysKnownUntil())).isFalse();
        assertThatThrownBy(() -> days.after(day("2037-12-31"), 1)).hasMessageContaining("2037-12-25");
    }
}
