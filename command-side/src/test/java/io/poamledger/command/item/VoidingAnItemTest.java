package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.closed;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.voided;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import org.junit.jupiter.api.Test;

class VoidingAnItemTest {

    private final Plan plan = new Plan();

    @Test
    void says_why_it_should_never_have_been_opened() {
        plan.given(opened()).when(new VoidItem(ITEM, "a duplicate")).expectEvents(voided());
    }

    @Test
    void says_nothing_when_it_is_void_already() {
        plan.given(opened(), voided())
                .when(new VoidItem(ITEM, "a duplicate indeed"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void C_9_is_refused_for_a_closed_item() {
        plan.given(opened(), closed())
                .when(new VoidItem(ITEM, "a duplicate"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "closed"));
    }
}
