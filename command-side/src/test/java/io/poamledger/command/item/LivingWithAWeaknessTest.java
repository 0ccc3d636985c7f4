package io.poamledger.command.item;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.recordedBy;
import static io.poamledger.command.item.Plan.weakness;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.negotiation.ApproveExtension;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.ScheduleCompletion;
import io.poamledger.command.item.treatment.AcceptRisk;
import io.poamledger.command.item.treatment.AddCompensatingControl;
import io.poamledger.command.item.treatment.CommitResources;
import io.poamledger.command.item.treatment.DecideDeviation;
import io.poamledger.command.item.treatment.DeclareDependency;
import io.poamledger.command.item.treatment.EndRiskAcceptance;
import io.poamledger.command.item.treatment.RequestDeviation;
import io.poamledger.command.item.treatment.WithdrawCompensatingControl;
import io.poamledger.command.item.treatment.WithdrawDependency;
import io.poamledger.command.item.weakness.ReclassifyItem;
import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.item.WeaknessOpened;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class LivingWithAWeaknessTest {

    private static final PoamItemId OTHER = new PoamItemId(ACME, 2);
    private static final PoamItemId THIRD = new PoamItemId(ACME, 3);
    private static final RiskAccepted ACCEPTED =
            new RiskAccepted(ITEM, "Replaced in spring", "Ada", Optional.of(TODAY.plusDays(90)));
    private static final DeviationRequested ASKED =
            new DeviationRequested(ITEM, 1, DeviationKind.FALSE_POSITIVE, "only the banner");

    private final Plan plan = new Plan();

    @Test
    void a_risk_that_no_assessment_found_is_accepted_and_no_longer() {
        plan.given(opened()).when(accept()).expectEvents(ACCEPTED);
        new Plan().given(opened(), ACCEPTED).when(accept()).expectNoEvents().expectSuccessfulHandlerExecution();
        new Plan()
                .given(opened(), ACCEPTED)
                .when(new EndRiskAcceptance(ITEM, "replaced"))
                .expectEvents(new RiskAcceptanceEnded(ITEM, "replaced"));
        new Plan()
                .given(opened())
                .when(new EndRiskAcceptance(ITEM, "replaced"))
                .expectException(Refused.by(Rule.NO_RISK_ACCEPTED, "acme-enclave/1"));
    }

    @Test
    void T_5_what_an_assessment_found_not_met_is_no_risk_to_accept_and_has_no_deviation() {
        plan.given(found())
                .when(accept())
                .expectNoEvents()
                .expectException(Refused.by(Rule.ACCEPTED_RISK_IS_NO_FINDING, "stays not met"));
        new Plan()
                .given(found())
                .when(request(), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEVIATION_IS_NO_FINDING, "re-evaluated"));
    }

    @Test
    void a_risk_is_accepted_until_a_day_that_has_not_passed() {
        plan.given(opened())
                .when(new AcceptRisk(ITEM, "Replaced in spring", "Ada", TODAY.minusDays(1)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DAY_HAS_PASSED, "'until'", TODAY.toString()));
    }

    @Test
    void an_accepted_risk_is_not_accepted_otherwise_before_that_ended() {
        var otherwise = new AcceptRisk(ITEM, "Cheaper", "Bob", TODAY.plusDays(30));
        plan.given(opened(), ACCEPTED)
                .when(otherwise)
                .expectNoEvents()
                .expectException(Refused.by(Rule.RISK_ACCEPTED_ALREADY, "acme-enclave/1", "Ada"));
        new Plan()
                .given(opened(), ACCEPTED, new RiskAcceptanceEnded(ITEM, "replaced"))
                .when(otherwise)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_deviation_is_asked_for_once_the_first_is_decided() {
        var another = new RequestDeviation(ITEM, DeviationKind.FALSE_POSITIVE, "the other banner too");
        plan.given(opened(), recordedBy(OLIVE, ASKED))
                .when(another, by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEVIATION_UNDECIDED, "Deviation 1", "acme-enclave/1"));
        new Plan()
                .given(opened(), recordedBy(OLIVE, ASKED))
                .when(request(), by(OLIVE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        new Plan()
                .given(opened(), recordedBy(OLIVE, ASKED), new DeviationDecided(ITEM, 1, false, "no"))
                .when(another, by(OLIVE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_deviation_is_decided_by_somebody_else() {
        plan.given(opened()).when(request(), by(OLIVE)).expectEvents(ASKED);
        new Plan()
                .given(opened(), recordedBy(OLIVE, ASKED))
                .when(decide(), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ANSWERED_BY_THE_SAME, "'olive'"));
        new Plan()
                .given(opened(), recordedBy(OLIVE, ASKED))
                .when(decide(), by(VERA))
                .expectEvents(new DeviationDecided(ITEM, 1, true, "confirmed"));
        new Plan().given(opened()).when(decide(), by(VERA)).expectException(Refused.by(Rule.NO_DEVIATION_REQUESTED));
    }

    @Test
    void T_3_a_gap_never_becomes_another_kind_of_item() {
        plan.given(found())
                .when(new ReclassifyItem(ITEM, ItemKind.OPERATIONAL, "no clock"))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.GAP_STAYS_A_GAP,
                        "found not met was never implemented",
                        "does not become one of kind operational",
                        "Close it with final evidence",
                        "re-evaluated or appealed against",
                        "a new item, of kind operational"));
        new Plan()
                .given(opened())
                .when(new ReclassifyItem(ITEM, ItemKind.ENDURING_EXCEPTION, "a test bench"))
                .expectEvents(
                        new ItemReclassified(ITEM, ItemKind.OPERATIONAL, ItemKind.ENDURING_EXCEPTION, "a test bench"));
        new Plan()
                .given(opened(), new ItemReclassified(ITEM, ItemKind.OPERATIONAL, ItemKind.ASSESSMENT, "found"))
                .when(new ReclassifyItem(ITEM, ItemKind.OPERATIONAL, "back"))
                .expectException(Refused.by(Rule.GAP_STAYS_A_GAP));
    }

    @Test
    void T_6_a_compensating_control_stands_beside_the_finding() {
        var added = new CompensatingControlAdded(ITEM, 1, "One address only", Optional.of(TODAY));
        plan.given(found())
                .when(new AddCompensatingControl(ITEM, "One address only", Optional.of(TODAY)))
                .expectEvents(added);
        new Plan()
                .given(found(), added)
                .when(new AddCompensatingControl(ITEM, "One address only", Optional.of(TODAY)))
                .expectNoEvents();
        new Plan()
                .given(found())
                .when(new AddCompensatingControl(ITEM, "One address only", Optional.of(TOMORROW)))
                .expectException(Refused.by(Rule.PROGRESS_IN_THE_FUTURE));
        new Plan()
                .given(found(), added)
                .when(new WithdrawCompensatingControl(ITEM, 1, "removed"))
                .expectEvents(new CompensatingControlWithdrawn(ITEM, 1, "removed"));
        new Plan()
                .given(found(), added)
                .when(new WithdrawCompensatingControl(ITEM, 2, "removed"))
                .expectException(Refused.by(Rule.NO_SUCH_CONTROL, "2"));
    }

    @Test
    void what_is_committed_replaces_what_was() {
        var committed = new ResourcesCommitted(
                ITEM, "Two weekends", Optional.of(new BigDecimal("1200.00")), Optional.of(32), "Ada", Optional.empty());
        var commit = new CommitResources(
                ITEM, "Two weekends", Optional.of(new BigDecimal("1200")), Optional.of(32), "Ada", Optional.empty());
        plan.given(opened()).when(commit).expectEvents(committed);
        new Plan().given(opened(), committed).when(commit).expectNoEvents();
    }

    @Test
    void an_item_does_not_wait_for_one_that_waits_for_it_directly_or_through_others() {
        plan.ground.recorded(openedAs(OTHER), openedAs(THIRD), new DependencyDeclared(OTHER, THIRD, ""));
        plan.given(opened()).when(waitsFor(OTHER)).expectEvents(new DependencyDeclared(ITEM, OTHER, "first"));

        var direct = new Plan();
        direct.ground.recorded(openedAs(OTHER), new DependencyDeclared(OTHER, ITEM, ""));
        direct.given(opened()).when(waitsFor(OTHER)).expectException(Refused.by(Rule.DEPENDENCY_IN_A_CIRCLE));

        var around = new Plan();
        around.ground.recorded(
                openedAs(OTHER),
                openedAs(THIRD),
                new DependencyDeclared(OTHER, THIRD, ""),
                new DependencyDeclared(THIRD, ITEM, ""));
        around.given(opened())
                .when(waitsFor(OTHER))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEPENDENCY_IN_A_CIRCLE, "acme-enclave/2"));
        new Plan().given(opened()).when(waitsFor(ITEM)).expectException(Refused.by(Rule.ITEM_UNKNOWN));
    }

    @Test
    void an_item_waits_for_an_open_one_of_its_system_that_is_due_no_later() {
        plan.ground.recorded(openedAs(OTHER), new CompletionScheduled(OTHER, TODAY.plusDays(11)));
        plan.given(opened(), dueOn(TODAY.plusDays(10)))
                .when(waitsFor(OTHER))
                .expectException(Refused.by(Rule.DEPENDENCY_DUE_LATER, String.valueOf(TODAY.plusDays(11))));

        var ended = new Plan();
        ended.ground.recorded(
                openedAs(OTHER), new CompletionScheduled(OTHER, TODAY.plusDays(11)), new ItemVoided(OTHER, "twice"));
        ended.given(opened(), dueOn(TODAY.plusDays(12)))
                .when(waitsFor(OTHER))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEPENDENCY_HAS_ENDED, "acme-enclave/2 is void"));

        new Plan()
                .given(opened())
                .when(waitsFor(new PoamItemId(BOLT, 1)))
                .expectException(Refused.by(Rule.ITEM_OF_ANOTHER_SYSTEM, "bolt-shop/1"));
    }

    @Test
    void D_10_a_new_date_is_not_before_what_it_waits_for_nor_after_what_waits_for_it() {
        var due = TODAY.plusDays(20);
        plan.ground.recorded(openedAs(OTHER), new CompletionScheduled(OTHER, due));
        plan.given(opened(), new DependencyDeclared(ITEM, OTHER, ""))
                .when(new ScheduleCompletion(ITEM, due.minusDays(1)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEPENDENCY_DUE_LATER, "acme-enclave/2", due.toString()));

        waitedFor(due)
                .when(moveTo(due.plusDays(1)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEPENDENCY_DUE_LATER, "acme-enclave/2", due.toString()));
        waitedFor(due).when(moveTo(due)).expectSuccessfulHandlerExecution();
        // Due two days after what waits for it, as it was once let to be: a day less is a day less.
        waitedFor(TODAY.plusDays(8)).when(moveTo(TODAY.plusDays(9))).expectSuccessfulHandlerExecution();
        waitedFor(due)
                .andGiven(recordedBy(
                        OLIVE,
                        new ExtensionRequested(
                                ITEM,
                                Optional.empty(),
                                TODAY.plusDays(10),
                                due.plusDays(1),
                                MoveReason.SCOPE_GREW,
                                "more")))
                .when(new ApproveExtension(ITEM, Optional.empty(), due.plusDays(1), ""), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.DEPENDENCY_DUE_LATER));
    }

    /** Due in ten days, and waited for by one that is due then. */
    private static TestExecutor<PoamItem> waitedFor(LocalDate by) {
        var waitedFor = new Plan();
        waitedFor.ground.recorded(
                openedAs(OTHER), new CompletionScheduled(OTHER, by), new DependencyDeclared(OTHER, ITEM, ""));
        waitedFor.waiting.add(OTHER);
        return waitedFor.given(opened(), dueOn(TODAY.plusDays(10)));
    }

    private static RescheduleCompletion moveTo(LocalDate day) {
        return new RescheduleCompletion(ITEM, day, MoveReason.OTHER, "as told");
    }

    @Test
    void a_dependency_is_withdrawn_once() {
        plan.given(opened(), new DependencyDeclared(ITEM, OTHER, ""))
                .when(new WithdrawDependency(ITEM, OTHER, "not needed"))
                .expectEvents(new DependencyWithdrawn(ITEM, OTHER, "not needed"));
        new Plan()
                .given(opened())
                .when(new WithdrawDependency(ITEM, OTHER, "not needed"))
                .expectException(Refused.by(Rule.NO_SUCH_DEPENDENCY, "acme-enclave/2"));
    }

    private static WeaknessOpened found() {
        return new WeaknessOpened(ITEM, ItemKind.ASSESSMENT, weakness(), Map.of());
    }

    private static WeaknessOpened openedAs(PoamItemId id) {
        return new WeaknessOpened(id, ItemKind.OPERATIONAL, weakness(), Map.of());
    }

    private static AcceptRisk accept() {
        return new AcceptRisk(ITEM, "Replaced in spring", "Ada", TODAY.plusDays(90));
    }

    private static RequestDeviation request() {
        return new RequestDeviation(ITEM, DeviationKind.FALSE_POSITIVE, "only the banner");
    }

    private static DecideDeviation decide() {
        return new DecideDeviation(ITEM, true, "confirmed");
    }

    private static DeclareDependency waitsFor(PoamItemId other) {
        return new DeclareDependency(ITEM, other, "first");
    }
}
