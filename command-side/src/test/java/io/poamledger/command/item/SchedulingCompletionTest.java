package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.ScheduleCompletion;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchedulingCompletionTest {

    private final Plan plan = new Plan();

    @Test
    void promises_a_date_for_the_whole_item() {
        plan.given(opened()).when(schedule(JUNE_30)).expectEvents(dueOn(JUNE_30));
    }

    @Test
    void may_promise_the_day_of_the_last_open_milestone() {
        plan.given(opened(), patchTheFleetBy(JUNE_30)).when(schedule(JUNE_30)).expectEvents(dueOn(JUNE_30));
    }

    @Test
    void says_nothing_when_that_date_is_promised_already() {
        plan.given(opened(), dueOn(JUNE_30))
                .when(schedule(JUNE_30))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void M_3_is_refused_as_a_way_to_move_a_date_without_a_reason() {
        plan.given(opened(), dueOn(JUNE_30))
                .when(schedule(SEPTEMBER_30))
                .expectNoEvents()
                .expectException(
                        Refused.by(Rule.COMPLETION_ALREADY_SCHEDULED, JUNE_30.toString(), SEPTEMBER_30.toString()));
    }

    @Test
    void D_10_is_refused_before_an_open_milestone_is_due() {
        plan.given(opened(), patchTheFleetBy(SEPTEMBER_30))
                .when(schedule(JUNE_30))
                .expectException(Refused.by(
                        Rule.MILESTONE_AFTER_COMPLETION,
                        JUNE_30.toString(),
                        "milestone 1 'Patch the fleet' on " + SEPTEMBER_30));
    }

    private static ScheduleCompletion schedule(LocalDate day) {
        return new ScheduleCompletion(ITEM, day);
    }
}
