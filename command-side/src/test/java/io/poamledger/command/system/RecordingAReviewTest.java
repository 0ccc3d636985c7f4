package io.poamledger.command.system;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.dispatch.StatedDays;
import io.poamledger.command.system.RecordReview.OnItem;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.ItemDecision;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SystemRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingAReviewTest {

    private static final PoamItemId FIRST_ITEM = new PoamItemId(ACME, 1);
    private static final SystemRegistered ACME_REGISTERED =
            new SystemRegistered(ACME, Ground.profile("ACME", CmmcLevel.LEVEL_2));

    private final Ground ground = new Ground();
    private final FixtureConfiguration<InformationSystem> fixture = new AggregateTestFixture<>(InformationSystem.class);

    @BeforeEach
    void an_item_is_open() {
        var weakness = new Weakness(Optional.empty(), List.of(), "TLS 1.0 still enabled", "", "", Optional.empty());
        ground.recorded(new WeaknessOpened(FIRST_ITEM, ItemKind.OTHER, weakness, Map.of()));
        fixture.registerInjectableResources(ground.systems(), Ground.NO_PREFIXES, Ground.NO_STATUSES);
        fixture.registerCommandHandlerInterceptor(new StatedDays(ground::systems));
    }

    @Test
    void keeps_who_took_part_what_was_looked_at_and_what_was_decided() {
        fixture.given(ACME_REGISTERED).when(review(TODAY, FIRST_ITEM)).expectEvents(reviewed(TODAY, FIRST_ITEM));
    }

    @Test
    void says_nothing_when_just_that_review_is_recorded() {
        fixture.given(ACME_REGISTERED, reviewed(TODAY, FIRST_ITEM), reviewed(TODAY.minusDays(30), FIRST_ITEM))
                .when(review(TODAY, FIRST_ITEM))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void D_11_is_refused_tomorrow_there_though_that_is_today_in_greenwich() {
        fixture.given(ACME_REGISTERED)
                .when(review(TOMORROW, FIRST_ITEM))
                .expectNoEvents()
                .expectException(
                        Refused.by(Rule.REVIEW_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString(), Ground.CHICAGO));
    }

    @Test
    void is_refused_when_the_next_one_is_not_later() {
        fixture.given(ACME_REGISTERED)
                .when(new RecordReview(
                        ACME, TODAY, List.of("Mia"), List.of(), "none", Optional.of(TODAY), List.of(), ""))
                .expectException(Refused.by(Rule.NEXT_REVIEW_NOT_LATER, TODAY.toString()));
    }

    @Test
    void is_refused_with_an_item_of_another_system() {
        fixture.given(ACME_REGISTERED)
                .when(review(TODAY, new PoamItemId(BOLT, 1)))
                .expectException(Refused.by(Rule.ITEM_OF_ANOTHER_SYSTEM, "bolt-shop/1", "'acme-enclave'"));
    }

    @Test
    void is_refused_with_an_item_that_was_never_opened() {
        fixture.given(ACME_REGISTERED)
                .when(review(TODAY, new PoamItemId(ACME, 2)))
                .expectException(Refused.by(Rule.ITEM_UNKNOWN, "acme-enclave/2"));
    }

    @Test
    void keeps_what_was_decided_about_an_item_which_was_looked_at_then_and_what_stands_in_the_way() {
        fixture.given(ACME_REGISTERED)
                .when(decided(new OnItem(FIRST_ITEM, ReviewDecision.ESCALATE, " to Alex ")))
                .expectEvents(new ReviewRecorded(
                        ACME,
                        TODAY,
                        List.of("Mia"),
                        List.of(FIRST_ITEM),
                        "none",
                        Optional.empty(),
                        List.of(new ItemDecision(FIRST_ITEM, ReviewDecision.ESCALATE, "to Alex")),
                        "The vendor"));
    }

    @Test
    void decides_about_items_of_this_system_only_that_were_opened() {
        fixture.given(ACME_REGISTERED)
                .when(decided(new OnItem(new PoamItemId(BOLT, 1), ReviewDecision.REASSIGN, "")))
                .expectException(Refused.by(Rule.ITEM_OF_ANOTHER_SYSTEM, "bolt-shop/1"));
        fixture.given(ACME_REGISTERED)
                .when(decided(new OnItem(new PoamItemId(ACME, 2), ReviewDecision.REASSIGN, "")))
                .expectException(Refused.by(Rule.ITEM_UNKNOWN, "acme-enclave/2"));
    }

    @Test
    void is_not_understood_with_two_decisions_about_one_item() {
        assertThatThrownBy(() -> decided(
                        new OnItem(FIRST_ITEM, ReviewDecision.ESCALATE, ""),
                        new OnItem(FIRST_ITEM, ReviewDecision.KEEP_THE_DATE, "")))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("itemDecisions"));
    }

    @Test
    void is_not_understood_without_anybody_taking_part() {
        assertThatThrownBy(() ->
                        new RecordReview(ACME, TODAY, List.of(" "), List.of(), "none", Optional.empty(), List.of(), ""))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("participants"));
    }

    private static RecordReview review(LocalDate heldOn, PoamItemId item) {
        return new RecordReview(
                ACME,
                heldOn,
                List.of("Mia", "Olive"),
                List.of(item),
                "Order the appliance",
                Optional.of(heldOn.plusDays(30)),
                List.of(),
                "");
    }

    private static RecordReview decided(OnItem... decisions) {
        return new RecordReview(
                ACME, TODAY, List.of("Mia"), List.of(), "none", Optional.empty(), List.of(decisions), " The vendor ");
    }

    private static ReviewRecorded reviewed(LocalDate heldOn, PoamItemId item) {
        return new ReviewRecorded(
                ACME,
                heldOn,
                List.of("Mia", "Olive"),
                List.of(item),
                "Order the appliance",
                Optional.of(heldOn.plusDays(30)));
    }
}
