package io.poamledger.command.system;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.dispatch.StatedDays;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ChangeEffect;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingASystemTest {

    private static final SystemRegistered REGISTERED =
            new SystemRegistered(ACME, Ground.profile("ACME", CmmcLevel.LEVEL_2));
    private static final RequirementId WIRELESS = new RequirementId("3.1.16");

    private final Ground ground = new Ground();
    private final FixtureConfiguration<InformationSystem> fixture = new AggregateTestFixture<>(InformationSystem.class);

    @BeforeEach
    void systems_are_known() {
        fixture.registerInjectableResources(ground.systems(), Ground.NO_PREFIXES, Ground.NO_STATUSES);
        fixture.registerCommandHandlerInterceptor(new StatedDays(ground::systems));
    }

    @Test
    void a_version_of_the_security_plan_is_what_the_system_is_described_by_from_then_on() {
        fixture.given(REGISTERED).when(issue(TODAY)).expectEvents(issued());
        ground.recorded(issued());
        var profile = ground.systems().known(ACME).profile();
        assertThat(profile.sspVersion()).contains("3.2");
        assertThat(profile.sspReference()).contains("SSP of ACME");
    }

    @Test
    void a_version_is_issued_once_and_by_today() {
        fixture.given(REGISTERED, issued()).when(issue(TODAY)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void D_11_nothing_is_issued_in_the_future() {
        fixture.given(REGISTERED)
                .when(issue(TOMORROW))
                .expectException(Refused.by(Rule.CHANGED_IN_THE_FUTURE, TOMORROW.toString(), Ground.CHICAGO));
    }

    @Test
    void changes_are_numbered_and_the_same_one_is_recorded_once() {
        var change = new RecordChange(ACME, "Wireless in the workshop", TODAY, List.of(WIRELESS));
        fixture.given(REGISTERED).when(change).expectEvents(changed(1));
    }

    @Test
    void the_same_change_again_is_no_other_one() {
        fixture.given(REGISTERED, changed(1))
                .when(new RecordChange(ACME, "Wireless in the workshop", TODAY, List.of(WIRELESS)))
                .expectNoEvents();
    }

    @Test
    void T_7_whether_a_change_is_significant_the_affirming_official_decides() {
        assertThat(CommandType.of(DecideChangeSignificance.class).allowed()).containsExactly(Role.AFFIRMING_OFFICIAL);
        fixture.given(REGISTERED, changed(1))
                .when(decide(1, true, Optional.of(ChangeEffect.BECAME_APPLICABLE)))
                .expectEvents(new ChangeSignificanceDecided(
                        ACME, 1, true, Optional.of(ChangeEffect.BECAME_APPLICABLE), TODAY, "two more apply"));
    }

    @Test
    void T_7_a_decision_is_about_a_recorded_change() {
        fixture.given(REGISTERED, changed(1))
                .when(decide(2, false, Optional.empty()))
                .expectException(Refused.by(Rule.NO_CHANGE_TO_DECIDE, "2"));
    }

    @Test
    void T_7_a_change_is_not_decided_about_before_it_was_made() {
        var changedTomorrow =
                new ChangeRecorded(ACME, 1, "Wireless in the workshop", TODAY.plusDays(1), List.of(WIRELESS));
        fixture.given(REGISTERED, changedTomorrow)
                .when(decide(1, false, Optional.empty()))
                .expectException(Refused.by(Rule.BEFORE_WHAT_IT_FOLLOWS, TODAY.toString()));
    }

    @Test
    void T_7_what_a_change_did_is_said_where_it_is_significant_and_only_there() {
        assertThatThrownBy(() -> decide(1, true, Optional.empty())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> decide(1, false, Optional.of(ChangeEffect.FOUND_NOT_MET)))
                .isInstanceOf(Malformed.class);
    }

    private static IssueSecurityPlan issue(LocalDate on) {
        return new IssueSecurityPlan(ACME, "3.2", on, Optional.empty(), "new gateways");
    }

    private static SecurityPlanIssued issued() {
        return new SecurityPlanIssued(ACME, "3.2", TODAY, Optional.empty(), "new gateways", Optional.empty());
    }

    private static ChangeRecorded changed(int number) {
        return new ChangeRecorded(ACME, number, "Wireless in the workshop", TODAY, List.of(WIRELESS));
    }

    private static DecideChangeSignificance decide(int change, boolean significant, Optional<ChangeEffect> effect) {
        return new DecideChangeSignificance(ACME, change, significant, effect, TODAY, "two more apply");
    }
}
