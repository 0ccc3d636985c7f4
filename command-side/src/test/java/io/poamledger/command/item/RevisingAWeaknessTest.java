package io.poamledger.command.item;

import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.weakness;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisingAWeaknessTest {

    private final Plan plan = new Plan();

    @Test
    void records_what_it_said_before_and_why_it_changed() {
        plan.given(opened())
                .when(revise("TLS 1.0 and 1.1 still enabled", Optional.of("3.13.8"), "the rescan found more"))
                .expectEvents(new WeaknessRevised(
                        ITEM, weakness(), called("TLS 1.0 and 1.1 still enabled", "3.13.8"), "the rescan found more"));
    }

    @Test
    void says_nothing_when_it_says_that_already() {
        plan.given(opened())
                .when(revise("TLS 1.0 still enabled", Optional.of("3.13.11"), "again"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void goes_on_from_the_latest_words() {
        var first = called("TLS 1.1 still enabled", "3.13.8");
        plan.given(opened(), new WeaknessRevised(ITEM, weakness(), first, "typed wrong"))
                .when(revise("TLS 1.0 still enabled", Optional.of("3.13.11"), "typed right"))
                .expectEvents(new WeaknessRevised(ITEM, first, weakness(), "typed right"));
    }

    @Test
    void E_11_is_refused_for_a_requirement_that_is_not_in_the_catalogue() {
        plan.given(opened())
                .when(revise("TLS 1.0 still enabled", Optional.of("3.1.23"), "moved"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.REQUIREMENT_UNKNOWN, "3.1.23"));
    }

    @Test
    void M_2_is_refused_when_an_assessment_item_would_lose_its_requirement() {
        plan.given(new WeaknessOpened(ITEM, ItemKind.ASSESSMENT, weakness(), Map.of()))
                .when(revise("TLS 1.0 still enabled", Optional.empty(), "unsure"))
                .expectException(Refused.by(Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT, "TLS 1.0 still enabled"));
    }

    private static Weakness called(String title, String requirement) {
        return new Weakness(
                Optional.of(new RequirementId(requirement)),
                List.of("sc-13"),
                title,
                "On the file gateway",
                "scan",
                Optional.of(MARCH_1));
    }

    private static ReviseWeakness revise(String title, Optional<String> requirement, String reason) {
        return new ReviseWeakness(
                ITEM,
                requirement.map(RequirementId::new),
                List.of("sc-13"),
                title,
                "On the file gateway",
                "scan",
                Optional.of(MARCH_1),
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
