package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.approved;
import static io.poamledger.command.item.Plan.assignedTo;
import static io.poamledger.command.item.Plan.assignedToOlive;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.recordedBy;
import static io.poamledger.command.item.Plan.voided;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.negotiation.AcceptDates;
import io.poamledger.command.item.negotiation.ApproveExtension;
import io.poamledger.command.item.negotiation.ContestDates;
import io.poamledger.command.item.negotiation.DenyExtension;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.ExtensionApproved;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.AccountId;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class NegotiatingDatesTest {

    private final Plan plan = new Plan();

    @Test
    void a_later_date_is_asked_for_and_nothing_moves() {
        promised().when(request(JUNE_30), by(OLIVE)).expectEvents(requested());
    }

    @Test
    void says_nothing_when_just_that_is_asked_for_already() {
        promised()
                .andGiven(recordedBy(OLIVE, requested()))
                .when(request(JUNE_30), by(OLIVE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_day_is_asked_for_once_somebody_has_answered() {
        promised()
                .andGiven(recordedBy(OLIVE, requested()))
                .when(request(JUNE_30.plusDays(1)), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EXTENSION_UNANSWERED, JUNE_30.toString()));
    }

    @Test
    void M_3_what_is_ahead_of_plan_does_not_end_later() {
        promised()
                .when(
                        new RequestExtension(
                                ITEM, Optional.of(PATCH_FLEET), JUNE_30, MoveReason.AHEAD_OF_PLAN, "the fix is early"),
                        by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.REASON_FOR_AN_EARLIER_DATE, MARCH_31.toString(), JUNE_30.toString()));
        new Plan()
                .given(opened(), dueOn(JUNE_30))
                .when(new RescheduleCompletion(ITEM, SEPTEMBER_30, MoveReason.AHEAD_OF_PLAN, "the fix is early"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.REASON_FOR_AN_EARLIER_DATE));
    }

    @Test
    void an_earlier_date_is_no_extension() {
        promised()
                .when(request(MARCH_31), by(OLIVE))
                .expectException(Refused.by(Rule.EXTENSION_NOT_LATER, MARCH_31.toString()));
    }

    @Test
    void granting_moves_the_date_and_says_who_approved() {
        promised()
                .andGiven(recordedBy(OLIVE, requested()))
                .when(approve(JUNE_30), by(VERA))
                .expectEvents(
                        new ExtensionApproved(ITEM, Optional.of(PATCH_FLEET), JUNE_30, ""),
                        new MilestoneRescheduled(
                                ITEM,
                                PATCH_FLEET,
                                MARCH_31,
                                JUNE_30,
                                MoveReason.VENDOR_DELAY,
                                "the fix is late",
                                Optional.of(VERA)));
    }

    @Test
    void the_item_itself_is_extended_the_same_way() {
        promised()
                .andGiven(recordedBy(
                        OLIVE,
                        new ExtensionRequested(
                                ITEM,
                                Optional.empty(),
                                SEPTEMBER_30,
                                SEPTEMBER_30.plusDays(9),
                                MoveReason.SCOPE_GREW,
                                "more")))
                .when(new ApproveExtension(ITEM, Optional.empty(), SEPTEMBER_30.plusDays(9), ""), by(VERA))
                .expectEvents(
                        new ExtensionApproved(ITEM, Optional.empty(), SEPTEMBER_30.plusDays(9), ""),
                        new CompletionRescheduled(
                                ITEM,
                                SEPTEMBER_30,
                                SEPTEMBER_30.plusDays(9),
                                MoveReason.SCOPE_GREW,
                                "more",
                                Optional.of(VERA)));
    }

    @Test
    void is_not_granted_by_who_asked_however_they_are_written() {
        promised()
                .andGiven(recordedBy(OLIVE, requested()))
                .when(approve(JUNE_30), by(new AccountId("Olive")))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ANSWERED_BY_THE_SAME, "'Olive'"));
    }

    @Test
    void only_what_was_asked_for_is_granted() {
        promised()
                .andGiven(recordedBy(OLIVE, requested()))
                .when(approve(SEPTEMBER_30), by(VERA))
                .expectException(
                        Refused.by(Rule.NO_EXTENSION_REQUESTED, SEPTEMBER_30.toString(), "asked for is " + JUNE_30));
    }

    @Test
    void a_request_is_void_once_the_date_moved() {
        promised()
                .andGiven(
                        recordedBy(OLIVE, requested()),
                        new MilestoneRescheduled(
                                ITEM,
                                PATCH_FLEET,
                                MARCH_31,
                                MARCH_31.plusDays(1),
                                MoveReason.OTHER,
                                "moved",
                                Optional.empty()))
                .when(approve(JUNE_30), by(VERA))
                .expectException(Refused.by(Rule.NO_EXTENSION_REQUESTED, JUNE_30.toString()));
    }

    @Test
    void denying_says_why_and_answers_the_request() {
        var denied = new ExtensionDenied(ITEM, Optional.of(PATCH_FLEET), JUNE_30, "the assessment is in May");
        var deny = new DenyExtension(ITEM, Optional.of(PATCH_FLEET), JUNE_30, "the assessment is in May");
        promised().andGiven(recordedBy(OLIVE, requested())).when(deny, by(VERA)).expectEvents(denied);
        new Plan()
                .given(opened(), assignedToOlive(), dueOn(SEPTEMBER_30), patchTheFleetBy(MARCH_31))
                .andGiven(recordedBy(OLIVE, requested()), denied)
                .when(approve(JUNE_30), by(VERA))
                .expectException(Refused.by(Rule.NO_EXTENSION_REQUESTED, JUNE_30.toString()));
    }

    @Test
    void dates_are_accepted_by_the_account_that_answers_for_the_item() {
        promised().when(new AcceptDates(ITEM, ""), by(OLIVE)).expectEvents(new DatesAccepted(ITEM, ""));
    }

    @Test
    void dates_are_accepted_by_nobody_else() {
        promised()
                .when(new AcceptDates(ITEM, ""), by(VERA))
                .expectException(Refused.by(Rule.NOT_THE_RESPONSIBLE_PARTY, "'Olive Owner'", "'vera'"));
    }

    @Test
    void dates_are_accepted_again_once_one_moved() {
        promised()
                .andGiven(new DatesAccepted(ITEM, ""))
                .when(new AcceptDates(ITEM, "again"), by(OLIVE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        new Plan()
                .given(opened(), assignedToOlive(), dueOn(SEPTEMBER_30), new DatesAccepted(ITEM, ""))
                .andGiven(patchTheFleetBy(MARCH_31))
                .when(new AcceptDates(ITEM, "again"), by(OLIVE))
                .expectEvents(new DatesAccepted(ITEM, "again"));
    }

    @Test
    void a_date_is_contested_with_the_one_that_would_be_kept() {
        promised()
                .when(new ContestDates(ITEM, Optional.of(PATCH_FLEET), JUNE_30, "the vendor is late"), by(OLIVE))
                .expectEvents(
                        new DatesContested(ITEM, Optional.of(PATCH_FLEET), MARCH_31, JUNE_30, "the vendor is late"));
    }

    @Test
    void a_date_that_was_contested_since_is_accepted_again() {
        promised()
                .andGiven(new DatesAccepted(ITEM, ""), contested())
                .when(new AcceptDates(ITEM, "it works after all"), by(OLIVE))
                .expectEvents(new DatesAccepted(ITEM, "it works after all"));
    }

    @Test
    void a_date_that_was_accepted_since_is_contested_again_in_the_same_words() {
        promised()
                .andGiven(contested())
                .when(contest(), by(OLIVE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        new Plan()
                .given(opened(), assignedToOlive(), dueOn(SEPTEMBER_30), patchTheFleetBy(MARCH_31))
                .andGiven(contested(), new DatesAccepted(ITEM, ""))
                .when(contest(), by(OLIVE))
                .expectEvents(contested());
    }

    @Test
    void what_was_said_to_a_date_does_not_come_back_with_it() {
        promised()
                .andGiven(recordedBy(OLIVE, requested()), new DatesAccepted(ITEM, ""))
                .andGiven(moved(MARCH_31, JUNE_30), moved(JUNE_30, MARCH_31))
                .when(approve(JUNE_30), by(VERA))
                .expectException(Refused.by(Rule.NO_EXTENSION_REQUESTED, JUNE_30.toString()));
        new Plan()
                .given(opened(), assignedToOlive(), patchTheFleetBy(MARCH_31), new DatesAccepted(ITEM, ""))
                .andGiven(moved(MARCH_31, JUNE_30), moved(JUNE_30, MARCH_31))
                .when(new AcceptDates(ITEM, "again"), by(OLIVE))
                .expectEvents(new DatesAccepted(ITEM, "again"));
        new Plan()
                .given(opened(), assignedToOlive(), patchTheFleetBy(MARCH_31), contested())
                .andGiven(moved(MARCH_31, JUNE_30), moved(JUNE_30, MARCH_31))
                .when(contest(), by(OLIVE))
                .expectEvents(contested());
        var later = SEPTEMBER_30.plusDays(9);
        new Plan()
                .given(opened(), assignedToOlive(), dueOn(SEPTEMBER_30), new DatesAccepted(ITEM, ""))
                .andGiven(itemMoved(SEPTEMBER_30, later), itemMoved(later, SEPTEMBER_30))
                .when(new AcceptDates(ITEM, "again"), by(OLIVE))
                .expectEvents(new DatesAccepted(ITEM, "again"));
    }

    @Test
    void who_answers_for_the_item_now_accepts_the_dates_for_themselves() {
        promised()
                .andGiven(new DatesAccepted(ITEM, ""), assignedTo("Vera", Optional.of(VERA)))
                .when(new AcceptDates(ITEM, "mine now"), by(VERA))
                .expectEvents(new DatesAccepted(ITEM, "mine now"));
        new Plan()
                .given(opened(), assignedToOlive(), patchTheFleetBy(MARCH_31), contested())
                .andGiven(assignedTo("Vera", Optional.of(VERA)))
                .when(contest(), by(VERA))
                .expectEvents(contested());
        new Plan()
                .given(opened(), assignedToOlive(), patchTheFleetBy(MARCH_31), new DatesAccepted(ITEM, ""))
                .andGiven(assignedTo("Olive Oyl", Optional.of(new AccountId("Olive"))))
                .when(new AcceptDates(ITEM, "said already"), by(OLIVE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void C_9_nothing_is_asked_for_once_the_item_is_void() {
        promised()
                .andGiven(voided())
                .when(request(JUNE_30), by(OLIVE))
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "void"));
    }

    private TestExecutor<PoamItem> promised() {
        return plan.given(
                opened(),
                assignedToOlive(),
                dueOn(SEPTEMBER_30),
                patchTheFleetBy(MARCH_31),
                recordedBy(VERA, approved()));
    }

    private static RequestExtension request(LocalDate to) {
        return new RequestExtension(ITEM, Optional.of(PATCH_FLEET), to, MoveReason.VENDOR_DELAY, "the fix is late");
    }

    private static ExtensionRequested requested() {
        return new ExtensionRequested(
                ITEM, Optional.of(PATCH_FLEET), MARCH_31, JUNE_30, MoveReason.VENDOR_DELAY, "the fix is late");
    }

    private static ContestDates contest() {
        return new ContestDates(ITEM, Optional.of(PATCH_FLEET), JUNE_30, "the vendor is late");
    }

    private static DatesContested contested() {
        return new DatesContested(ITEM, Optional.of(PATCH_FLEET), MARCH_31, JUNE_30, "the vendor is late");
    }

    private static MilestoneRescheduled moved(LocalDate from, LocalDate to) {
        return new MilestoneRescheduled(ITEM, PATCH_FLEET, from, to, MoveReason.OTHER, "moved", Optional.empty());
    }

    private static CompletionRescheduled itemMoved(LocalDate from, LocalDate to) {
        return new CompletionRescheduled(ITEM, from, to, MoveReason.OTHER, "moved", Optional.empty());
    }

    private static ApproveExtension approve(LocalDate to) {
        return new ApproveExtension(ITEM, Optional.of(PATCH_FLEET), to, "");
    }
}
