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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReschedulingAMilestoneTest {

    private final Plan plan = new Plan();

    @Test
    void records_the_date_it_replaces_and_the_reason() {
        plan.given(opened(), dueOn(SEPTEMBER_30), patchTheFleetBy(MARCH_31))
                .when(reschedule(JUNE_30))
                .expectSuccessfulHandlerExecution()
                .expectEvents(moved(MARCH_31, JUNE_30));
    }

    @Test
    void goes_on_from_the_latest_date() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), moved(MARCH_31, JUNE_30))
                .when(reschedule(SEPTEMBER_30))
                .expectEvents(moved(JUNE_30, SEPTEMBER_30));
    }

    @Test
    void says_nothing_when_the_milestone_already_has_that_date() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), moved(MARCH_31, JUNE_30))
                .when(reschedule(JUNE_30))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void D_10_may_go_to_the_day_the_item_itself_is_due() {
        plan.given(opened(), dueOn(SEPTEMBER_30), patchTheFleetBy(MARCH_31))
                .when(reschedule(SEPTEMBER_30))
                .expectEvents(moved(MARCH_31, SEPTEMBER_30));
    }

    @Test
    void D_10_is_refused_past_the_day_the_item_itself_is_due() {
        plan.given(opened(), dueOn(JUNE_30), patchTheFleetBy(MARCH_31))
                .when(reschedule(SEPTEMBER_30))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.MILESTONE_AFTER_COMPLETION,
                        "Milestone 1 'Patch the fleet'",
                        SEPTEMBER_30.toString(),
                        JUNE_30.toString()));
    }

    @Test
    void M_3_is_refused_once_the_milestone_is_completed() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, MARCH_1))
                .when(reschedule(JUNE_30))
                .expectException(Refused.by(
                        Rule.MILESTONE_HAS_ENDED, "milestone 1 'Patch the fleet'", "completed on " + MARCH_1));
    }

    @Test
    void M_3_is_refused_once_the_milestone_is_cancelled() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), cancelled(PATCH_FLEET))
                .when(reschedule(JUNE_30))
                .expectException(Refused.by(Rule.MILESTONE_HAS_ENDED, "milestone 1 'Patch the fleet'", "cancelled"));
    }

    @Test
    void is_refused_for_a_number_the_item_does_not_have() {
        plan.given(opened(), milestone(TEST_FLEET, "Test the fleet", JUNE_30))
                .when(reschedule(JUNE_30))
                .expectException(Refused.by(Rule.MILESTONE_UNKNOWN, "no milestone 1", "[2]"));
    }

    @Test
    void is_not_understood_without_a_reason() {
        assertThatThrownBy(() -> new RescheduleMilestone(ITEM, PATCH_FLEET, JUNE_30, MoveReason.OTHER, " \n "))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("reason"));
    }

    private static RescheduleMilestone reschedule(LocalDate day) {
        return new RescheduleMilestone(ITEM, PATCH_FLEET, day, MoveReason.VENDOR_DELAY, "vendor fix is late");
    }

    private static MilestoneRescheduled moved(LocalDate from, LocalDate to) {
        return new MilestoneRescheduled(
                ITEM, PATCH_FLEET, from, to, MoveReason.VENDOR_DELAY, "vendor fix is late", Optional.empty());
    }
}
