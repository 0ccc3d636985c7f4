package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.approved;
import static io.poamledger.command.item.Plan.assignedToOlive;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.closed;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.recordedBy;
import static io.poamledger.command.item.Plan.voidAsMistake;
import static io.poamledger.command.item.Plan.voided;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoidingAnItemTest {

    private final Plan plan = new Plan();

    @Test
    void says_why_it_should_never_have_been_opened() {
        plan.given(opened())
                .when(
                        new VoidItem(ITEM, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "a duplicate"),
                        by(VERA))
                .expectEvents(voided());
    }

    @Test
    void says_nothing_when_it_is_void_already() {
        plan.given(opened(), voided())
                .when(voidAsMistake(), by(VERA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void C_9_is_refused_in_other_words_or_with_another_successor_when_it_is_void_already() {
        for (var other : List.of(
                new VoidItem(ITEM, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "a duplicate indeed"),
                new VoidItem(ITEM, VoidKind.MISTAKE, List.of(), Optional.of(Successor.TO_COME), "a duplicate"),
                new VoidItem(ITEM, VoidKind.FALSE_POSITIVE, List.of(), Optional.of(Successor.NONE), "a duplicate"),
                new VoidItem(
                        ITEM,
                        VoidKind.DUPLICATE,
                        List.of(new PoamItemId(ITEM.system(), 2)),
                        Optional.empty(),
                        "a duplicate"))) {
            new Plan()
                    .given(opened(), voided())
                    .when(other, by(VERA))
                    .expectNoEvents()
                    .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "void"));
        }
    }

    @Test
    void C_9_is_refused_for_a_closed_item() {
        plan.given(opened(), closed())
                .when(
                        new VoidItem(ITEM, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "a duplicate"),
                        by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "closed"));
    }

    @Test
    void C_8_is_refused_to_who_approved_the_plan_and_to_who_answers_for_it() {
        for (var involved : List.of(VERA, OLIVE)) {
            new Plan()
                    .given(opened(), assignedToOlive(), recordedBy(VERA, approved()))
                    .when(voidAsMistake(), by(involved))
                    .expectNoEvents()
                    .expectException(Refused.by(Rule.VOIDED_BY_THE_APPROVER, "'" + involved + "'"));
        }
    }

    @Test
    void C_8_shows_in_the_record_when_separation_of_duties_was_switched_off() {
        new Plan(new ClosingPolicy(false))
                .given(opened(), assignedToOlive(), recordedBy(VERA, approved()))
                .when(voidAsMistake(), by(VERA))
                .expectEvents(voided(Optional.of(ClosingPolicy.SWITCHED_OFF)));
    }

    @Test
    void an_item_that_was_never_approved_is_voided_by_anybody() {
        plan.given(opened(), assignedToOlive()).when(voidAsMistake(), by(OLIVE)).expectEvents(voided());
    }
}
