package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.approved;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.closed;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.remediation;
import static io.poamledger.command.item.Plan.reopened;
import static io.poamledger.command.item.Plan.voided;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.Ground;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.ReopenItem;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.VoidKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReopeningAnItemTest {

    private static final PromiseId ELSEWHERE = PromiseId.of(new PoamItemId(ITEM.system(), 2));

    private final Plan plan = new Plan();

    @Test
    void C_9_what_was_closed_goes_on() {
        plan.given(allThatWasClosed()).when(reopen(), by(VERA)).expectEvents(reopened());
    }

    @Test
    void C_9_what_was_closed_before_the_ledger_goes_on_too() {
        plan.given(opened(), new PriorClosureRecorded(ITEM, Optional.empty(), "", "row 7"))
                .when(reopen(), by(VERA))
                .expectEvents(reopened());
    }

    @Test
    void what_was_void_and_goes_on_nowhere_goes_on() {
        plan.given(opened(), dueOn(JUNE_30), voided()).when(reopen(), by(VERA)).expectEvents(reopened());
    }

    @Test
    void says_nothing_when_it_goes_on_already_for_that_reason() {
        plan.given(allThatWasClosed())
                .andGiven(reopened())
                .when(reopen(), by(VERA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_refused_while_it_has_not_ended() {
        plan.given(opened()).when(reopen(), by(VERA)).expectException(Refused.by(Rule.NOT_ENDED, "open"));
    }

    @Test
    void M_3_is_refused_where_its_promise_goes_on_elsewhere() {
        plan.given(
                        opened(),
                        dueOn(JUNE_30),
                        new ItemVoided(
                                ITEM,
                                "the same",
                                Optional.of(VoidKind.DUPLICATE),
                                List.of(ELSEWHERE.itemId()),
                                Optional.empty(),
                                Optional.empty()))
                .when(reopen(), by(VERA))
                .expectException(Refused.by(Rule.CONTINUED_ALREADY, "acme-enclave/1"));
        plan.given(opened(), dueOn(JUNE_30), voided(), new PromiseContinued(ITEM, Optional.empty(), ELSEWHERE))
                .when(reopen(), by(VERA))
                .expectException(Refused.by(Rule.CONTINUED_ALREADY, "acme-enclave/1"));
    }

    @Test
    void M_3_is_refused_where_an_open_milestone_goes_on_elsewhere() {
        plan.given(
                        opened(),
                        patchTheFleetBy(MARCH_31),
                        voided(),
                        new PromiseContinued(ITEM, Optional.of(PATCH_FLEET), ELSEWHERE))
                .when(reopen(), by(VERA))
                .expectException(Refused.by(Rule.CONTINUED_ALREADY, "Patch the fleet"));
    }

    @Test
    void M_3_its_promise_is_the_one_that_it_had() {
        plan.given(allThatWasClosed())
                .andGiven(reopened())
                .when(new RescheduleCompletion(ITEM, SEPTEMBER_30, MoveReason.OTHER, "more time"), by(VERA))
                .expectEvents(new CompletionRescheduled(
                        ITEM, JUNE_30, SEPTEMBER_30, MoveReason.OTHER, "more time", Optional.empty()));

        var state = folded(
                opened(),
                dueOn(JUNE_30),
                approved(),
                closed(),
                reopened(),
                new CompletionRescheduled(
                        ITEM, JUNE_30, SEPTEMBER_30, MoveReason.OTHER, "more time", Optional.empty()));
        assertThat(state.schedule().lines()).singleElement().satisfies(line -> {
            assertThat(line.baseline()).isEqualTo(JUNE_30);
            assertThat(line.postponed()).isEqualTo(92);
        });
    }

    @Test
    void stands_where_it_stood_before_it_ended() {
        assertThat(folded(opened(), voided(), reopened()).stage()).isEqualTo(Stage.OPEN);
        assertThat(folded(opened(), approved(), voided(), reopened()).stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(folded(opened(), closed(), reopened()).stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void C_9_is_not_said_to_have_been_done_before_it_was_reopened() {
        plan.at(Ground.NOW)
                .andGiven(allThatWasClosed())
                .andGiven(reopened())
                .when(new SubmitForValidation(ITEM, TODAY.minusDays(1), "It was done then"), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.COMPLETED_BEFORE_REOPENING, TODAY.minusDays(1).toString()));
    }

    private static Object[] allThatWasClosed() {
        return new Object[] {
            opened(),
            dueOn(JUNE_30),
            remediation(),
            patchTheFleetBy(MARCH_31),
            approved(),
            done(PATCH_FLEET, TODAY),
            closed()
        };
    }

    private static ItemState folded(PoamItemEvent... events) {
        var state = new ItemState();
        for (var event : events) {
            state.evolve(event, Entered.of("vera", Instant.parse("2026-12-01T10:00:00Z")));
        }
        return state;
    }

    private static ReopenItem reopen() {
        return new ReopenItem(ITEM, "It is there again");
    }
}
