package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.opened;

import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessingRiskTest {

    private final Plan plan = new Plan();

    @Test
    void keeps_likelihood_impact_rating_and_the_reason_apart() {
        plan.given(opened()).when(assess(RiskLevel.HIGH)).expectEvents(assessed(RiskLevel.HIGH));
    }

    @Test
    void says_nothing_when_the_latest_judgement_is_the_same() {
        plan.given(opened(), assessed(RiskLevel.LOW), assessed(RiskLevel.HIGH))
                .when(assess(RiskLevel.HIGH))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void records_the_return_to_an_earlier_judgement() {
        plan.given(opened(), assessed(RiskLevel.HIGH), assessed(RiskLevel.LOW))
                .when(assess(RiskLevel.HIGH))
                .expectEvents(assessed(RiskLevel.HIGH));
    }

    private static AssessRisk assess(RiskLevel rating) {
        return new AssessRisk(ITEM, Optional.of(RiskLevel.MODERATE), Optional.of(RiskLevel.HIGH), rating, "exposed");
    }

    private static RiskAssessed assessed(RiskLevel rating) {
        return new RiskAssessed(ITEM, Optional.of(RiskLevel.MODERATE), Optional.of(RiskLevel.HIGH), rating, "exposed");
    }
}
