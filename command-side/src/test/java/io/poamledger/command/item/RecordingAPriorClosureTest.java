package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.opened;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.RecordPriorClosure;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.PriorClosureRecorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingAPriorClosureTest {

    private static final Map<String, String> IMPORT = Map.of(Recorded.SOURCE, "import " + "a".repeat(64) + " row 7");

    private final Plan plan = new Plan();

    @Test
    void keeps_the_claim_apart_from_a_closing_with_evidence() {
        plan.given(opened()).when(record(MARCH_1), IMPORT).expectEvents(recorded());
    }

    @Test
    void says_nothing_when_that_is_recorded_already() {
        plan.given(opened(), recorded())
                .when(record(MARCH_1), IMPORT)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_refused_from_anywhere_but_an_import() {
        plan.given(opened())
                .when(record(MARCH_1), Map.of(Recorded.SOURCE, "page"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ONLY_FROM_AN_IMPORT, "'page'"));
    }

    @Test
    void is_refused_when_nothing_says_where_it_comes_from() {
        plan.given(opened()).when(record(MARCH_1)).expectException(Refused.by(Rule.ONLY_FROM_AN_IMPORT, "nowhere"));
    }

    @Test
    void D_11_is_refused_for_tomorrow() {
        plan.given(opened())
                .when(record(TOMORROW), IMPORT)
                .expectException(Refused.by(Rule.COMPLETION_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString()));
    }

    private static RecordPriorClosure record(LocalDate claimedOn) {
        return new RecordPriorClosure(ITEM, Optional.of(claimedOn), "the former owner", "poam.xlsx row 7");
    }

    private static PriorClosureRecorded recorded() {
        return new PriorClosureRecorded(ITEM, Optional.of(MARCH_1), "the former owner", "poam.xlsx row 7");
    }
}
