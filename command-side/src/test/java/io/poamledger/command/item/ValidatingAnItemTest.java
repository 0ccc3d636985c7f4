package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.progress;
import static io.poamledger.command.item.Plan.recordedBy;
import static io.poamledger.command.item.Plan.remediation;
import static io.poamledger.command.item.Plan.returned;
import static io.poamledger.command.item.Plan.submitted;
import static io.poamledger.command.item.Plan.voided;

import io.poamledger.command.Command;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.validation.ReturnFromValidation;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.MoveReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatingAnItemTest {

    private final Plan plan = new Plan();

    @Test
    void C_8_who_did_the_work_says_that_it_is_done() {
        plan.given(allIsDone()).when(submit(), by(OLIVE)).expectEvents(submitted());
    }

    @Test
    void says_nothing_when_just_that_is_submitted_already() {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(submit(), by(OLIVE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_not_submitted_otherwise_while_somebody_looks_at_it() {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(new SubmitForValidation(ITEM, TODAY.minusDays(1), "Otherwise"), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_IN_VALIDATION, TODAY.toString()));
    }

    @Test
    void is_not_submitted_before_the_work_began() {
        plan.given(opened(), dueOn(JUNE_30))
                .when(submit(), by(OLIVE))
                .expectException(Refused.by(Rule.ITEM_NOT_IN_PROGRESS, "open"));
    }

    @Test
    void C_8_is_not_submitted_while_a_milestone_is_open() {
        plan.given(opened(), patchTheFleetBy(MARCH_31), progress("begun", TODAY))
                .when(submit(), by(OLIVE))
                .expectException(Refused.by(Rule.MILESTONES_STILL_OPEN, "1 open of 1", "Patch the fleet"));
    }

    @Test
    void D_11_is_not_said_to_be_done_tomorrow() {
        plan.given(allIsDone())
                .when(new SubmitForValidation(ITEM, TOMORROW, "soon"), by(OLIVE))
                .expectException(Refused.by(Rule.COMPLETION_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString()));
    }

    @Test
    void C_9_what_ended_is_not_submitted() {
        plan.given(opened(), progress("begun", TODAY), voided())
                .when(submit(), by(OLIVE))
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "void"));
    }

    @Test
    void somebody_else_returns_it_and_the_work_goes_on() {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(giveBack(), by(VERA))
                .expectEvents(returned());
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()), recordedBy(VERA, returned()))
                .when(submit(), by(OLIVE))
                .expectEvents(submitted());
    }

    @Test
    void says_nothing_when_it_is_returned_just_so_already() {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()), recordedBy(VERA, returned()))
                .when(giveBack(), by(VERA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void C_8_whoever_submitted_it_does_not_return_it() {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(giveBack(), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ANSWERED_BY_THE_SAME, "'olive'"));
    }

    @Test
    void C_8_whoever_submitted_it_returns_it_where_separation_of_duties_is_switched_off() {
        new Plan(new ClosingPolicy(false))
                .given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(giveBack(), by(OLIVE))
                .expectEvents(returned());
    }

    @Test
    void what_nobody_submitted_is_not_returned() {
        plan.given(allIsDone())
                .when(giveBack(), by(VERA))
                .expectException(Refused.by(Rule.NOT_IN_VALIDATION, "in progress"));
    }

    static Stream<Command> whatIsLookedAt() {
        return Stream.of(
                new PlanRemediation(ITEM, "Patch half of it", List.of(), "", ""),
                new AddMilestone(ITEM, "Test the fleet", "", MARCH_31),
                new ReviseWeakness(
                        ITEM,
                        Optional.empty(),
                        List.of(),
                        "Half of it",
                        "",
                        "",
                        Optional.empty(),
                        "sharper",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("whatIsLookedAt")
    void C_8_what_is_looked_at_stays_as_it_was_submitted(Command command) {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(command, by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_IN_VALIDATION, "pending validation"));
    }

    @Test
    void M_3_its_date_moves_as_any_other_and_work_is_still_told() {
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(new RescheduleCompletion(ITEM, SEPTEMBER_30, MoveReason.OTHER, "late"), by(VERA))
                .expectEvents(new CompletionRescheduled(
                        ITEM, JUNE_30, SEPTEMBER_30, MoveReason.OTHER, "late", Optional.empty()));
        plan.given(allIsDone())
                .andGiven(recordedBy(OLIVE, submitted()))
                .when(new RecordProgress(ITEM, "scanned once more", Optional.of(TODAY), Optional.empty()), by(OLIVE))
                .expectEvents(progress("scanned once more", TODAY));
    }

    private static Object[] allIsDone() {
        return new Object[] {
            opened(), dueOn(JUNE_30), remediation(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, TODAY)
        };
    }

    private static SubmitForValidation submit() {
        return new SubmitForValidation(ITEM, TODAY, "All gateways are patched");
    }

    private static ReturnFromValidation giveBack() {
        return new ReturnFromValidation(ITEM, "One gateway is missing");
    }
}
