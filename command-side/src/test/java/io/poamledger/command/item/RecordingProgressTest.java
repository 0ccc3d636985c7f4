package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.progress;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.work.RecordProgress;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingProgressTest {

    private final Plan plan = new Plan();

    @Test
    void records_what_happened_and_when() {
        plan.given(opened())
                .when(report("half the fleet is patched", Optional.of(MARCH_1)))
                .expectEvents(progress("half the fleet is patched", MARCH_1));
    }

    @Test
    void speaks_of_today_in_the_time_zone_of_the_system_when_no_day_is_given() {
        plan.given(opened())
                .when(report("half the fleet is patched", Optional.empty()))
                .expectEvents(progress("half the fleet is patched", TODAY));
    }

    @Test
    void says_nothing_when_that_is_the_latest_report_already() {
        plan.given(opened(), progress("half the fleet is patched", TODAY))
                .when(report("half the fleet is patched", Optional.empty()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void records_the_same_words_of_another_day() {
        plan.given(opened(), progress("waiting for the vendor", MARCH_1))
                .when(report("waiting for the vendor", Optional.empty()))
                .expectEvents(progress("waiting for the vendor", TODAY));
    }

    @Test
    void D_11_is_refused_for_tomorrow() {
        plan.given(opened())
                .when(report("all done", Optional.of(TOMORROW)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.PROGRESS_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString()));
    }

    private static RecordProgress report(String words, Optional<LocalDate> day) {
        return new RecordProgress(ITEM, words, day, Optional.empty());
    }
}
