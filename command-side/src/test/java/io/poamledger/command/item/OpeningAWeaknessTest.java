package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.assignedToOlive;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.voided;
import static io.poamledger.command.item.Plan.weakness;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.WeaknessOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningAWeaknessTest {

    private final Plan plan = new Plan();

    @Test
    void takes_the_first_number_of_its_system() {
        plan.nothing()
                .when(open(ItemKind.OPERATIONAL, Optional.of("3.13.11"), MARCH_1))
                .expectSuccessfulHandlerExecution()
                .expectEvents(opened());
    }

    @Test
    void takes_the_number_after_the_highest_even_when_that_item_is_void() {
        plan.ground.recorded(opened(), voided());
        plan.nothing()
                .when(open(ItemKind.OPERATIONAL, Optional.of("3.13.11"), MARCH_1))
                .expectEvents(
                        new WeaknessOpened(new PoamItemId(Ground.ACME, 2), ItemKind.OPERATIONAL, weakness(), Map.of()));
    }

    @Test
    void makes_a_usable_item_in_one_commit_when_risk_date_and_party_are_known() {
        plan.nothing()
                .when(new OpenWeakness(
                        Ground.ACME,
                        ItemKind.OPERATIONAL,
                        Optional.of(new RequirementId("3.13.11")),
                        List.of(" sc-13 ", "", "sc-13"),
                        " TLS 1.0 still enabled ",
                        "On the file gateway",
                        "scan",
                        Optional.of(MARCH_1),
                        Optional.of(RiskLevel.HIGH),
                        Optional.of(RiskLevel.MODERATE),
                        Optional.empty(),
                        Optional.of(SEPTEMBER_30),
                        Optional.of("Olive Owner"),
                        Optional.of(OLIVE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .expectEvents(
                        opened(),
                        new RiskAssessed(ITEM, Optional.of(RiskLevel.MODERATE), Optional.empty(), RiskLevel.HIGH, ""),
                        assignedToOlive(),
                        dueOn(SEPTEMBER_30));
    }

    @Test
    void E_9_is_refused_as_an_assessment_item_where_the_system_is_at_level_1() {
        plan.nothing()
                .when(openIn(Ground.FCI_ONLY, ItemKind.ASSESSMENT, Optional.of("3.1.1"), MARCH_1))
                .expectException(Refused.by(Rule.LEVEL_1_HAS_NO_POAM, "fci-only", "assessment"));
    }

    @Test
    void E_9_may_be_tracked_as_operational_where_the_system_is_at_level_1() {
        plan.nothing()
                .when(openIn(Ground.FCI_ONLY, ItemKind.OPERATIONAL, Optional.of("3.1.1"), MARCH_1))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void M_2_is_refused_as_an_assessment_item_without_a_requirement() {
        plan.nothing()
                .when(open(ItemKind.ASSESSMENT, Optional.empty(), MARCH_1))
                .expectException(
                        Refused.by(Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT, "TLS 1.0 still enabled", "assessment"));
    }

    @Test
    void M_2_may_be_an_assessment_item_with_a_requirement() {
        plan.nothing()
                .when(open(ItemKind.ASSESSMENT, Optional.of("3.13.11"), MARCH_1))
                .expectEvents(new WeaknessOpened(ITEM, ItemKind.ASSESSMENT, weakness(), Map.of()));
    }

    @Test
    void may_be_unmapped_when_it_is_of_another_kind() {
        plan.nothing().when(open(ItemKind.OTHER, Optional.empty(), MARCH_1)).expectSuccessfulHandlerExecution();
    }

    @Test
    void E_11_is_refused_for_a_requirement_that_is_not_in_the_catalogue() {
        plan.nothing()
                .when(open(ItemKind.OPERATIONAL, Optional.of("3.13.17"), MARCH_1))
                .expectException(Refused.by(Rule.REQUIREMENT_UNKNOWN, "3.13.17", "110"));
    }

    @Test
    void D_11_may_have_been_discovered_today_in_the_time_zone_of_the_system() {
        plan.nothing().when(open(ItemKind.OTHER, Optional.empty(), TODAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void D_11_is_refused_when_discovered_tomorrow_there_though_that_is_today_in_greenwich() {
        plan.nothing()
                .when(open(ItemKind.OTHER, Optional.empty(), TOMORROW))
                .expectException(Refused.by(
                        Rule.DISCOVERED_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString(), Ground.CHICAGO));
    }

    @Test
    void is_refused_in_a_system_that_nobody_registered() {
        plan.nothing()
                .when(openIn(Ground.NOWHERE, ItemKind.OTHER, Optional.empty(), MARCH_1))
                .expectException(Refused.by(Rule.SYSTEM_UNKNOWN, "nowhere"));
    }

    @Test
    void needs_a_rating_beside_likelihood_and_impact() {
        assertThatThrownBy(() -> new OpenWeakness(
                        Ground.ACME,
                        ItemKind.OTHER,
                        Optional.empty(),
                        List.of(),
                        "TLS 1.0",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(RiskLevel.HIGH),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("rating"));
    }

    private static OpenWeakness open(ItemKind kind, Optional<String> requirement, LocalDate discoveredOn) {
        return openIn(Ground.ACME, kind, requirement, discoveredOn);
    }

    private static OpenWeakness openIn(
            SystemId system, ItemKind kind, Optional<String> requirement, LocalDate discoveredOn) {
        return new OpenWeakness(
                system,
                kind,
                requirement.map(RequirementId::new),
                List.of("sc-13"),
                "TLS 1.0 still enabled",
                "On the file gateway",
                "scan",
                Optional.of(discoveredOn),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
