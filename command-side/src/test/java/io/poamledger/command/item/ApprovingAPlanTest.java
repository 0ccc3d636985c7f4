package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.approved;
import static io.poamledger.command.item.Plan.assessed;
import static io.poamledger.command.item.Plan.assignedToOlive;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.estimated;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.remediation;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.Ground;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.RemediationPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovingAPlanTest {

    private final Plan plan = new Plan();

    @Test
    void agrees_to_a_complete_plan() {
        plan.given(completePlan()).when(approve()).expectEvents(approved());
    }

    @Test
    void D_3_says_the_day_it_is_where_the_system_is_and_is_judged_by_it() {
        var givenToday = dueOn(TODAY);
        var moved = new CompletionRescheduled(ITEM, TODAY, JUNE_30, MoveReason.OTHER, "later", Optional.empty());

        assertThat(baseline(givenToday, moved, approved()))
                .as("the first date has not passed where the system is, though it has in Greenwich")
                .isEqualTo(JUNE_30);
        assertThat(baseline(givenToday, moved, new PlanApproved(ITEM, "", Optional.of(TOMORROW))))
                .isEqualTo(TODAY);
        assertThat(baseline(givenToday, moved, new PlanApproved(ITEM, "")))
                .as("the day of Greenwich where none was kept")
                .isEqualTo(TODAY);
    }

    private static LocalDate baseline(PoamItemEvent... events) {
        var state = new ItemState();
        state.evolve(opened(), Entered.of("vera", Ground.NOW));
        for (var event : events) {
            state.evolve(event, Entered.of("vera", Ground.NOW));
        }
        return state.schedule().lines().getFirst().baseline();
    }

    @Test
    void says_nothing_when_the_plan_is_approved_as_it_stands() {
        plan.given(completePlan())
                .andGiven(approved(), done(PATCH_FLEET, MARCH_1))
                .when(approve())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void agrees_again_once_a_date_moved() {
        plan.given(completePlan())
                .andGiven(
                        approved(),
                        new CompletionRescheduled(
                                ITEM, SEPTEMBER_30, JUNE_30, MoveReason.AHEAD_OF_PLAN, "early", Optional.empty()))
                .when(approve())
                .expectEvents(approved());
    }

    @Test
    void agrees_again_once_the_remediation_changed() {
        plan.given(completePlan())
                .andGiven(approved(), new RemediationPlanned(ITEM, "Replace the gateway", List.of(), "", ""))
                .when(approve())
                .expectEvents(approved());
    }

    @Test
    void M_1_is_refused_with_all_that_is_missing_at_once() {
        plan.given(opened())
                .when(approve())
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.PLAN_INCOMPLETE,
                        "acme-enclave/1",
                        "a risk rating, a remediation plan, a responsible party, a statement of the resources,"
                                + " a scheduled completion date, at least one milestone"));
    }

    @Test
    void M_1_is_refused_without_a_milestone_that_is_to_be_done() {
        plan.given(completePlan())
                .andGiven(cancelled(PATCH_FLEET))
                .when(approve())
                .expectException(Refused.by(Rule.PLAN_INCOMPLETE, "it lacks at least one milestone"));
    }

    private static Object[] completePlan() {
        return new Object[] {
            opened(),
            assessed(),
            remediation(),
            assignedToOlive(),
            estimated(),
            dueOn(SEPTEMBER_30),
            patchTheFleetBy(MARCH_31)
        };
    }

    private static ApprovePlan approve() {
        return new ApprovePlan(ITEM, "");
    }
}
