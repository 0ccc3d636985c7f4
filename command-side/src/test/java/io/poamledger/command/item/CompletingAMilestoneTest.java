package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Bounded;
import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.CompleteMilestone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CompletingAMilestoneTest {

    private final Plan plan = new Plan();

    @Test
    void records_the_day_it_was_done() {
        plan.given(opened(), patchTheFleetBy(MARCH_31))
                .when(complete(MARCH_1))
                .expectEvents(done(PATCH_FLEET, MARCH_1));
    }

    @Test
    void D_11_may_be_today_in_the_time_zone_of_the_system() {
        plan.given(opened(), patchTheFleetBy(MARCH_31)).when(complete(TODAY)).expectEvents(done(PATCH_FLEET, TODAY));
    }

    @Test
    void D_11_is_refused_tomorrow_there_though_that_is_today_in_greenwich() {
        plan.given(opened(), patchTheFleetBy(MARCH_31))
                .when(complete(TOMORROW))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.COMPLETION_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString(), Ground.CHICAGO));
    }

    @Test
    void D_11_is_refused_before_the_weakness_was_discovered_and_before_there_were_requirements() {
        plan.given(opened(), patchTheFleetBy(MARCH_31))
                .when(complete(MARCH_1.minusDays(1)))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.BEFORE_WHAT_IT_FOLLOWS,
                        "milestone 1 'Patch the fleet'",
                        "2027-02-28",
                        MARCH_1.toString()));
        assertThatThrownBy(() -> Bounded.check(complete(LocalDate.of(1900, 1, 1))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("2015-06-01");
    }

    @Test
    void says_nothing_when_it_was_done_on_that_day_already() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, MARCH_1))
                .when(complete(MARCH_1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void M_3_is_refused_on_another_day_once_done() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, MARCH_1))
                .when(complete(TODAY))
                .expectException(Refused.by(Rule.MILESTONE_HAS_ENDED, "completed on " + MARCH_1));
    }

    @Test
    void M_3_is_refused_once_cancelled() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), cancelled(PATCH_FLEET))
                .when(complete(MARCH_1))
                .expectException(Refused.by(Rule.MILESTONE_HAS_ENDED, "cancelled"));
    }

    private static CompleteMilestone complete(LocalDate day) {
        return new CompleteMilestone(ITEM, PATCH_FLEET, day, "");
    }
}
