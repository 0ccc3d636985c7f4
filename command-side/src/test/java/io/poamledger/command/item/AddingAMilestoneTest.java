package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.TEST_FLEET;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.milestone;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddingAMilestoneTest {

    private final Plan plan = new Plan();

    @Test
    void takes_the_first_number_of_the_item() {
        plan.given(opened()).when(add("Patch the fleet", MARCH_31)).expectEvents(patchTheFleetBy(MARCH_31));
    }

    @Test
    void takes_the_next_number_even_when_the_last_one_was_cancelled() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), cancelled(PATCH_FLEET))
                .when(add("Test the fleet", JUNE_30))
                .expectEvents(milestone(TEST_FLEET, "Test the fleet", JUNE_30));
    }

    @Test
    void says_nothing_when_just_that_step_is_in_the_plan_and_open() {
        plan.given(opened(), patchTheFleetBy(MARCH_31))
                .when(add("Patch the fleet", MARCH_31))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void adds_a_step_that_only_its_title_its_day_or_its_description_tells_from_another() {
        for (var other : List.of(
                milestone(TEST_FLEET, "Patch the gateway", MARCH_31),
                milestone(TEST_FLEET, "Patch the fleet", JUNE_30),
                new MilestoneAdded(ITEM, TEST_FLEET, "Patch the fleet", "All of it", MARCH_31))) {
            new Plan()
                    .given(opened(), patchTheFleetBy(MARCH_31))
                    .when(new AddMilestone(ITEM, other.title(), other.description(), other.dueOn()))
                    .expectEvents(other);
        }
    }

    @Test
    void adds_a_step_again_that_was_completed() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, MARCH_31))
                .when(add("Patch the fleet", MARCH_31))
                .expectEvents(milestone(TEST_FLEET, "Patch the fleet", MARCH_31));
    }

    @Test
    void says_nothing_when_a_step_that_was_moved_is_that_step_now_and_adds_what_it_was_before() {
        var moved = new MilestoneRescheduled(
                ITEM, PATCH_FLEET, MARCH_31, JUNE_30, MoveReason.VENDOR_DELAY, "late", Optional.empty());
        new Plan()
                .given(opened(), patchTheFleetBy(MARCH_31), moved)
                .when(add("Patch the fleet", JUNE_30))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        plan.given(opened(), patchTheFleetBy(MARCH_31), moved)
                .when(add("Patch the fleet", MARCH_31))
                .expectEvents(milestone(TEST_FLEET, "Patch the fleet", MARCH_31));
    }

    @Test
    void adds_a_step_again_that_was_cancelled() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), cancelled(PATCH_FLEET))
                .when(add("Patch the fleet", MARCH_31))
                .expectEvents(milestone(TEST_FLEET, "Patch the fleet", MARCH_31));
    }

    @Test
    void D_10_may_be_due_on_the_day_of_the_item_itself() {
        plan.given(opened(), dueOn(MARCH_31))
                .when(add("Patch the fleet", MARCH_31))
                .expectEvents(patchTheFleetBy(MARCH_31));
    }

    @Test
    void D_10_is_refused_past_the_day_the_item_itself_is_due() {
        plan.given(opened(), dueOn(MARCH_31))
                .when(add("Patch the fleet", JUNE_30))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.MILESTONE_AFTER_COMPLETION, "'Patch the fleet'", JUNE_30.toString(), MARCH_31.toString()));
    }

    private static AddMilestone add(String title, LocalDate dueOn) {
        return new AddMilestone(ITEM, title, "", dueOn);
    }
}
