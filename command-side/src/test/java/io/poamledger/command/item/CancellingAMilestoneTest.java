package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.events.item.Successor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CancellingAMilestoneTest {

    private final Plan plan = new Plan();

    @Test
    void keeps_the_milestone_and_says_why() {
        plan.given(opened(), patchTheFleetBy(MARCH_31)).when(cancel()).expectEvents(cancelled(PATCH_FLEET));
    }

    @Test
    void says_nothing_when_it_is_cancelled_already() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), cancelled(PATCH_FLEET))
                .when(cancel())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void M_3_is_refused_in_other_words_or_with_another_successor_when_it_is_cancelled_already() {
        for (var other : List.of(
                new CancelMilestone(ITEM, PATCH_FLEET, "too dear", Optional.empty(), Optional.empty()),
                new CancelMilestone(ITEM, PATCH_FLEET, "not needed", Optional.empty(), Optional.of(Successor.NONE)))) {
            new Plan()
                    .given(opened(), patchTheFleetBy(MARCH_31), cancelled(PATCH_FLEET))
                    .when(other)
                    .expectNoEvents()
                    .expectException(Refused.by(Rule.MILESTONE_HAS_ENDED, "milestone 1", "cancelled"));
        }
    }

    @Test
    void M_3_is_refused_once_it_is_done() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, MARCH_1))
                .when(cancel())
                .expectNoEvents()
                .expectException(Refused.by(Rule.MILESTONE_HAS_ENDED, "milestone 1", "completed on " + MARCH_1));
    }

    private static CancelMilestone cancel() {
        return new CancelMilestone(ITEM, PATCH_FLEET, "not needed", Optional.empty(), Optional.empty());
    }
}
