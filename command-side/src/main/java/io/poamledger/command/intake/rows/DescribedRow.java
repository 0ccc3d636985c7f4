package io.poamledger.command.intake.rows;

import io.poamledger.cmmc.eligibility.ItemEligibility;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.command.Reasons;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.intake.rows.ImportReport.State;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.InWords;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in a report what a row would become: its item with its points, and whether an earlier import of the same file opened it. */
record DescribedRow(ReadFile file, KnownSystem system, Pack pack, WrittenItems.By items, Commands commands) {

    ImportReport.Item described(FileItem item, OpenImportedItem command) {
        var key = DeduplicationKey.ofImportRow(system.id().value(), Digest.parse(file.sha256()), item.row());
        var before = commands.find(key).map(receipt -> PoamItemId.parse(receipt.id("itemId")));
        var requirement = command.weakness().requirement();
        var eligibility =
                ItemEligibility.of(system.profile().level(), command.kind(), requirement, Optional.empty(), pack);
        return new ImportReport.Item(
                item.row(),
                item.label(),
                item.weakness().title(),
                Stream.concat(
                                item.weakness().requirement().map(Object::toString).stream(),
                                item.weakness().references().stream())
                        .findFirst(),
                requirement.flatMap(this::points),
                eligibility.standing(),
                Reasons.stated(List.of(eligibility.reason())).getFirst(),
                item.plan().scheduledCompletion(),
                command.milestones().size(),
                InWords.of(item.status()),
                command.primaryParty(),
                command.rating().map(RiskLevel::words),
                command.milestones().stream().map(DescribedRow::step).toList(),
                command.continues().map(id -> items.shown(id.toString())),
                command.recurs().map(id -> items.shown(id.toString())),
                before.isPresent() ? State.ALREADY_THERE : State.NEW,
                List.of(),
                before);
    }

    private Optional<Integer> points(RequirementId requirement) {
        return new Scoring(pack)
                .points(requirement, FindingState.NOT_MET).stream().boxed().findFirst();
    }

    private static ImportReport.PlannedStep step(OpenImportedItem.Milestone milestone) {
        var state = milestone.completedOn().isPresent()
                ? FilePlan.MilestoneStatus.COMPLETED
                : milestone.cancelledBecause().isPresent()
                        ? FilePlan.MilestoneStatus.CANCELLED
                        : FilePlan.MilestoneStatus.PLANNED;
        return new ImportReport.PlannedStep(
                milestone.title(), milestone.dueOn(), InWords.of(state), milestone.completedOn());
    }
}
