package io.poamledger.command.item;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.TEST_FLEET;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.milestone;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.weakness;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningAnImportedItemTest {

    private final Plan plan = new Plan();

    @Test
    void tells_all_that_the_file_says_in_one_commit() {
        plan.nothing()
                .when(imported(MARCH_1, MARCH_1, Optional.of(MARCH_1)))
                .expectEvents(
                        new WeaknessOpened(ITEM, ItemKind.OPERATIONAL, weakness(), Map.of("Office", "B12")),
                        new RiskAssessed(ITEM, Optional.empty(), Optional.empty(), RiskLevel.HIGH, ""),
                        new RemediationPlanned(ITEM, "Turn TLS 1.0 off", List.of(), "", ""),
                        new ResponsibilityAssigned(
                                ITEM,
                                ResponsibleParty.named("IT department"),
                                List.of(ResponsibleParty.named("Network team"))),
                        new ResourcesEstimated(ITEM, "One engineer", Optional.empty(), Optional.empty()),
                        dueOn(MARCH_31),
                        patchTheFleetBy(MARCH_31),
                        done(PATCH_FLEET, MARCH_1),
                        milestone(TEST_FLEET, "Test the fleet", JUNE_30),
                        cancelled(TEST_FLEET),
                        new ProgressRecorded(ITEM, "patched", Optional.of(MARCH_1), Optional.of("Sam")),
                        new PriorClosureRecorded(ITEM, Optional.of(MARCH_1), "Sam", "poam.xlsx row 7"));
    }

    @Test
    void says_only_what_the_file_says() {
        plan.nothing()
                .when(new OpenImportedItem(
                        ACME,
                        ItemKind.OPERATIONAL,
                        weakness(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()))
                .expectEvents(opened());
    }

    @Test
    void takes_the_next_number_when_it_is_sent_twice() {
        plan.ground.recorded(opened());
        plan.nothing()
                .when(imported(MARCH_1, MARCH_1, Optional.empty()))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(new PoamItemId(ACME, 2));
    }

    @Test
    void D_11_is_refused_with_a_milestone_completed_tomorrow() {
        plan.nothing()
                .when(imported(TOMORROW, MARCH_1, Optional.empty()))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.COMPLETION_IN_THE_FUTURE, "'Patch the fleet'", TOMORROW.toString(), TODAY.toString()));
    }

    @Test
    void D_11_is_refused_with_a_log_entry_of_tomorrow() {
        plan.nothing()
                .when(imported(MARCH_1, TOMORROW, Optional.empty()))
                .expectException(Refused.by(Rule.PROGRESS_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString()));
    }

    @Test
    void D_11_is_refused_as_closed_tomorrow() {
        plan.nothing()
                .when(imported(MARCH_1, MARCH_1, Optional.of(TOMORROW)))
                .expectException(Refused.by(Rule.COMPLETION_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString()));
    }

    @Test
    void is_refused_by_the_rules_of_any_weakness() {
        plan.nothing()
                .when(titled(ItemKind.ASSESSMENT, Optional.empty()))
                .expectException(Refused.by(Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT, "TLS 1.0"));
    }

    @Test
    void is_not_understood_with_a_milestone_that_is_both_completed_and_cancelled() {
        assertThatThrownBy(() -> new OpenImportedItem.Milestone(
                        "Patch", "", MARCH_31, Optional.of(MARCH_1), Optional.of("not needed")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("'Patch'");
    }

    private static OpenImportedItem titled(ItemKind kind, Optional<RequirementId> requirement) {
        return new OpenImportedItem(
                ACME,
                kind,
                new Weakness(requirement, List.of(), "TLS 1.0", "", "", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static OpenImportedItem imported(LocalDate doneOn, LocalDate noted, Optional<LocalDate> closedOn) {
        return new OpenImportedItem(
                ACME,
                ItemKind.OPERATIONAL,
                weakness(),
                Optional.of(RiskLevel.HIGH),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of("Turn TLS 1.0 off"),
                Optional.of("IT department"),
                List.of("Network team"),
                Optional.of("One engineer"),
                Optional.of(MARCH_31),
                List.of(),
                List.of(
                        new OpenImportedItem.Milestone(
                                "Patch the fleet", "", MARCH_31, Optional.of(doneOn), Optional.empty()),
                        new OpenImportedItem.Milestone(
                                "Test the fleet", "", JUNE_30, Optional.empty(), Optional.of("not needed"))),
                List.of(new OpenImportedItem.LogEntry("patched", Optional.of(noted), Optional.of("Sam"))),
                Optional.empty(),
                closedOn.map(day -> new OpenImportedItem.PriorClosure(Optional.of(day), "Sam", "poam.xlsx row 7")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("Office", "B12"));
    }
}
