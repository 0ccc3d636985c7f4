package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.assignedToOlive;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.remediation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Bounded;
import io.poamledger.command.Malformed;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningTheWorkTest {

    private final Plan plan = new Plan();

    @Test
    void records_the_remediation() {
        plan.given(opened()).when(planRemediation()).expectEvents(remediation());
    }

    @Test
    void says_nothing_about_the_remediation_that_is_planned_already() {
        plan.given(opened(), remediation())
                .when(planRemediation())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void records_who_answers_and_who_helps() {
        plan.given(opened())
                .when(new AssignResponsibility(ITEM, "Olive Owner", Optional.of(OLIVE), List.of("Network team")))
                .expectEvents(new ResponsibilityAssigned(
                        ITEM,
                        new ResponsibleParty("Olive Owner", Optional.of(OLIVE)),
                        List.of(ResponsibleParty.named("Network team"))));
    }

    @Test
    void says_nothing_about_the_party_that_answers_already() {
        plan.given(opened(), assignedToOlive())
                .when(new AssignResponsibility(ITEM, "Olive Owner", Optional.of(OLIVE), List.of()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void records_the_estimate() {
        plan.given(opened()).when(estimate("1500")).expectEvents(estimated());
    }

    @Test
    void says_nothing_about_the_same_amount_written_otherwise() {
        plan.given(opened(), estimated())
                .when(estimate("1.5E3"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "1E+40"})
    void takes_no_amount_that_nobody_can_pay(String cost) {
        assertThatThrownBy(() -> estimate(cost)).isInstanceOfSatisfying(Malformed.class, e -> {
            assertThat(e.field()).isEqualTo("cost");
            assertThat(e.value()).isEqualTo(cost);
        });
    }

    @Test
    void takes_no_negative_hours() {
        assertThatThrownBy(
                        () -> Bounded.check(new EstimateResources(ITEM, "people", Optional.empty(), Optional.of(-8))))
                .isInstanceOfSatisfying(Malformed.class, e -> {
                    assertThat(e.field()).isEqualTo("hours");
                    assertThat(e.value()).isEqualTo("-8");
                });
    }

    private static PlanRemediation planRemediation() {
        return new PlanRemediation(ITEM, "Turn TLS 1.0 off", List.of("gateway"), "TLS 1.2 and up", "Scan again");
    }

    private static EstimateResources estimate(String cost) {
        return new EstimateResources(ITEM, "One engineer", Optional.of(new BigDecimal(cost)), Optional.of(16));
    }

    private static ResourcesEstimated estimated() {
        return new ResourcesEstimated(ITEM, "One engineer", Optional.of(new BigDecimal("1500.00")), Optional.of(16));
    }
}
