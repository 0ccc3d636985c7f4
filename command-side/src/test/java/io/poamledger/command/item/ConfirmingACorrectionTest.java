package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.approved;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.recordedBy;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.ConfirmCorrection;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ConfirmingACorrectionTest {

    private static final Instant ENTERED = Instant.parse("2027-01-10T15:00:00Z");

    private final Plan plan = new Plan();

    @Test
    void M_8_puts_the_right_date_in_the_place_of_the_mistyped_one() {
        corrected(Duration.ofHours(1))
                .andGivenCurrentTime(ENTERED.plus(Duration.ofDays(6)))
                .when(confirm(), by(VERA))
                .expectEvents(new CorrectionConfirmed(
                        ITEM,
                        Optional.of(PATCH_FLEET),
                        JUNE_30,
                        MARCH_31,
                        List.of(new Line(
                                PromiseId.of(ITEM, PATCH_FLEET),
                                MARCH_31,
                                MARCH_31,
                                true,
                                MARCH_31,
                                0,
                                0,
                                0,
                                91,
                                Optional.empty())),
                        ""));
    }

    @Test
    void says_nothing_when_it_is_confirmed_already() {
        corrected(Duration.ofHours(1))
                .andGiven(new CorrectionConfirmed(ITEM, Optional.of(PATCH_FLEET), JUNE_30, MARCH_31, lines(), ""))
                .when(confirm(), by(VERA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void M_8_is_refused_where_it_was_put_right_after_a_day() {
        corrected(Duration.ofHours(24))
                .when(confirm(), by(VERA))
                .expectException(Refused.by(Rule.CORRECTION_TOO_LATE, "within 24 hours"));
    }

    @Test
    void M_8_is_refused_after_a_week() {
        corrected(Duration.ofHours(1))
                .andGivenCurrentTime(ENTERED.plus(Duration.ofDays(9)))
                .when(confirm(), by(VERA))
                .expectException(Refused.by(Rule.CORRECTION_TOO_LATE, "within 7 days"));
    }

    @Test
    void M_8_is_refused_to_who_corrected_it_however_they_are_written() {
        corrected(Duration.ofHours(1))
                .when(confirm(), by(new AccountId("OLIVE")))
                .expectException(Refused.by(Rule.CONFIRMED_BY_THE_SAME, "'OLIVE'"));
    }

    @Test
    void M_8_is_refused_where_the_plan_was_approved_with_the_mistyped_date() {
        plan.at(ENTERED)
                .andGiven(opened(), dueOn(SEPTEMBER_30), patchTheFleetBy(JUNE_30), approved())
                .andGiven(moved(JUNE_30, MARCH_31, MoveReason.CORRECTION))
                .when(confirm(), by(VERA))
                .expectException(Refused.by(Rule.NO_CORRECTION_TO_CONFIRM, "was approved"));
    }

    @Test
    void M_8_is_refused_for_any_other_move() {
        plan.at(ENTERED)
                .andGiven(opened(), dueOn(SEPTEMBER_30), approved(), patchTheFleetBy(JUNE_30))
                .andGiven(moved(JUNE_30, MARCH_31, MoveReason.AHEAD_OF_PLAN))
                .when(confirm(), by(VERA))
                .expectException(Refused.by(Rule.NO_CORRECTION_TO_CONFIRM, JUNE_30.toString()));
    }

    @Test
    void what_was_approved_again_after_the_correction_is_confirmed_still() {
        corrected(Duration.ofHours(1))
                .andGiven(approved())
                .when(confirm(), by(VERA))
                .expectSuccessfulHandlerExecution();
    }

    /** A milestone that joined an approved plan with a mistyped date, which Olive put right after so long. */
    private TestExecutor<PoamItem> corrected(Duration after) {
        return plan.at(ENTERED)
                .andGiven(opened(), dueOn(SEPTEMBER_30), approved(), patchTheFleetBy(JUNE_30))
                .andGivenCurrentTime(ENTERED.plus(after))
                .andGiven(recordedBy(OLIVE, moved(JUNE_30, MARCH_31, MoveReason.CORRECTION)));
    }

    private static List<Line> lines() {
        return List.of(Line.begins(PromiseId.of(ITEM, PATCH_FLEET), MARCH_31, true));
    }

    private static MilestoneRescheduled moved(LocalDate from, LocalDate to, MoveReason code) {
        return new MilestoneRescheduled(ITEM, PATCH_FLEET, from, to, code, "as told", Optional.empty());
    }

    private static ConfirmCorrection confirm() {
        return new ConfirmCorrection(ITEM, Optional.of(PATCH_FLEET), JUNE_30, "");
    }
}
