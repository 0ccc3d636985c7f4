package io.poamledger.command.item;

import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SCAN;
import static io.poamledger.command.item.Plan.SEPTEMBER_30;
import static io.poamledger.command.item.Plan.closed;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.dueOn;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.voided;

import io.poamledger.command.Command;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.promises.ScheduleCompletion;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.command.item.work.AttachEvidence;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.vault.FolderVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangingAnEndedItemTest {

    private static final Map<String, String> FROM_AN_IMPORT =
            Map.of(Recorded.SOURCE, "import row 7", Recorded.SUBJECT, "vera");

    @TempDir
    Path folder;

    static Stream<Command> everything() {
        return Stream.of(
                new ReviseWeakness(
                        ITEM,
                        Optional.empty(),
                        List.of(),
                        "Another title",
                        "",
                        "",
                        Optional.empty(),
                        "sharper",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new AssessRisk(ITEM, Optional.empty(), Optional.empty(), RiskLevel.LOW, "mitigated"),
                new PlanRemediation(ITEM, "Patch", List.of(), "", ""),
                new AssignResponsibility(ITEM, "Olive Owner", Optional.of(OLIVE), List.of()),
                new EstimateResources(ITEM, "Two engineers", Optional.empty(), Optional.empty()),
                new ApprovePlan(ITEM, ""),
                new ScheduleCompletion(ITEM, JUNE_30),
                new AddMilestone(ITEM, "Test the fleet", "", MARCH_31),
                new RescheduleMilestone(ITEM, PATCH_FLEET, JUNE_30, MoveReason.OTHER, "late"),
                new CompleteMilestone(ITEM, PATCH_FLEET, MARCH_1, ""),
                new CancelMilestone(ITEM, PATCH_FLEET, "not needed", Optional.empty(), Optional.empty()),
                new RecordProgress(ITEM, "more work", Optional.empty(), Optional.empty()),
                new AttachEvidence(ITEM, SCAN, ""),
                new CloseWithEvidence(ITEM, TODAY, "patched", "none", "2.0", List.of(SCAN), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void C_9_is_refused_once_it_is_void(Command command) {
        plan().given(opened(), patchTheFleetBy(MARCH_31), voided())
                .when(command, FROM_AN_IMPORT)
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "void"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void C_9_is_refused_once_it_is_closed(Command command) {
        plan().given(opened(), patchTheFleetBy(MARCH_31), closed())
                .when(command, FROM_AN_IMPORT)
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "closed"));
    }

    @Test
    void C_9_is_refused_for_its_date_too() {
        plan().given(opened(), dueOn(JUNE_30), voided())
                .when(new RescheduleCompletion(ITEM, SEPTEMBER_30, MoveReason.OTHER, "late"))
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "void"));
    }

    @Test
    void C_9_is_refused_once_it_was_closed_before_the_ledger() {
        plan().given(opened(), new PriorClosureRecorded(ITEM, Optional.empty(), "", "row 7"))
                .when(new RecordProgress(ITEM, "more work", Optional.empty(), Optional.empty()))
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "closed"));
    }

    @Test
    void still_says_nothing_to_what_is_so_already() {
        plan().given(opened(), patchTheFleetBy(MARCH_31), done(PATCH_FLEET, MARCH_1), closed())
                .when(new CompleteMilestone(ITEM, PATCH_FLEET, MARCH_1, ""))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private Plan plan() {
        return new Plan(new FolderVault(folder), new ClosingPolicy(true));
    }
}
