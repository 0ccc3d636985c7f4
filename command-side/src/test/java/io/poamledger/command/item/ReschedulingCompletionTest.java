package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.TEST_FLEET;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.milestone;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReschedulingCompletionTest {

    private final Plan plan = new Plan();

    @Test
    void records_the_date_it_replaces_and_the_reason() {
        plan.given(opened(), dueOn(JUNE_30)).when(reschedule(SEPTEMBER_30)).expectEvents(moved(JUNE_30, SEPTEMBER_30));
    }

    @Test
    void goes_on_from_the_latest_date() {
        plan.given(opened(), dueOn(MARCH_31), moved(MARCH_31, JUNE_30))
                .when(reschedule(SEPTEMBER_30))
                .expectEvents(moved(JUNE_30, SEPTEMBER_30));
    }

    @Test
    void says_nothing_when_the_item_already_has_that_date() {
        plan.given(opened(), dueOn(MARCH_31), moved(MARCH_31, JUNE_30))
                .when(reschedule(JUNE_30))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void D_10_is_refused_to_a_day_before_an_open_milestone_is_due() {
        plan.given(opened(), dueOn(SEPTEMBER_30), patchTheFleetBy(JUNE_30))
                .when(reschedule(MARCH_31))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.MILESTONE_AFTER_COMPLETION,
                        MARCH_31.toString(),
                        "milestone 1 'Patch the fleet' on " + JUNE_30));
    }

    @Test
    void D_10_may_go_before_milestones_that_are_done_or_cancelled() {
        plan.given(
                        opened(),
                        dueOn(SEPTEMBER_30),
                        patchTheFleetBy(JUNE_30),
                        milestone(TEST_FLEET, "Test the fleet", JUNE_30),
                        done(PATCH_FLEET, MARCH_1),
                        cancelled(TEST_FLEET))
                .when(reschedule(MARCH_31))
                .expectEvents(moved(SEPTEMBER_30, MARCH_31));
    }

    @Test
    void is_refused_where_no_date_was_ever_promised() {
        plan.given(opened())
                .when(reschedule(JUNE_30))
                .expectException(Refused.by(Rule.COMPLETION_NOT_SCHEDULED, "acme-enclave/1"));
    }

    private static RescheduleCompletion reschedule(LocalDate day) {
        return new RescheduleCompletion(ITEM, day, MoveReason.VENDOR_DELAY, "vendor fix is late");
    }

    private static CompletionRescheduled moved(LocalDate from, LocalDate to) {
        return new CompletionRescheduled(
                ITEM, from, to, MoveReason.VENDOR_DELAY, "vendor fix is late", Optional.empty());
    }
}
