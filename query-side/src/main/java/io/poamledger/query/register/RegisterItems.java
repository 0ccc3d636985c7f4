package io.poamledger.query.register;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.State;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Items of the ledger as files know them: with the number of their file's authors where they have one, and all that files said. */
final class RegisterItems {

    private static final String NUMBER = "Item";
    private static final String SYSTEM = "System";

    private RegisterItems() {}

    static FileItem fileItem(ItemFacts item, RegisteredSystem system) {
        return new FileItem(
                item.id().number(),
                Optional.of(item.weakness()
                        .otherColumns()
                        .getOrDefault(NUMBER, system.label(item.id().number()))),
                Optional.of(system.name()),
                weakness(item),
                risk(item),
                plan(item),
                status(item.state()),
                closure(item),
                FileItem.Forerunner.NOT_SAID,
                item.life().progress().stream().map(RegisterItems::logEntry).toList(),
                kept(item));
    }

    /** What files said that has no field; the number of their authors and the name of the system have columns of their own. */
    static Map<String, String> kept(ItemFacts item) {
        var kept = new TreeMap<>(item.weakness().otherColumns());
        kept.remove(NUMBER);
        kept.remove(SYSTEM);
        return kept;
    }

    private static FileItem.LogEntry logEntry(LifeFacts.Report report) {
        return new FileItem.LogEntry(report.happenedOn(), "", report.text(), report.reportedBy());
    }

    private static FileItem.Weakness weakness(ItemFacts item) {
        var weakness = item.weakness().text();
        return new FileItem.Weakness(
                weakness.title(),
                given(weakness.description()),
                given(weakness.source()),
                weakness.discoveredOn(),
                weakness.requirement(),
                weakness.references());
    }

    private static FileItem.Risk risk(ItemFacts item) {
        return item.weakness()
                .risk()
                .map(risk -> new FileItem.Risk(
                        Optional.of(risk.rating()), risk.likelihood(), risk.impact(), given(risk.rationale())))
                .orElse(FileItem.Risk.NOT_ASSESSED);
    }

    private static FilePlan plan(ItemFacts item) {
        var plan = item.plan();
        return new FilePlan(
                plan.remediation().map(PlanFacts.Remediation::actions),
                item.owner(),
                plan.supporting().stream().map(ResponsibleParty::name).toList(),
                plan.resources().map(PlanFacts.Resources::resources),
                item.dueOn(),
                item.schedule().milestones().stream()
                        .map(RegisterItems::milestone)
                        .toList());
    }

    private static FilePlan.Milestone milestone(MilestoneFacts milestone) {
        return new FilePlan.Milestone(
                given(milestone.title()).orElse("(no title)"),
                given(milestone.description()),
                Optional.of(milestone.due().current()),
                switch (milestone.progress()) {
                    case OPEN -> MilestoneStatus.PLANNED;
                    case DONE -> MilestoneStatus.COMPLETED;
                    case CANCELLED -> MilestoneStatus.CANCELLED;
                },
                milestone.completedOn(),
                moves(milestone.due()));
    }

    private static List<FilePlan.Move> moves(PromisedDate due) {
        var said = due.said();
        return IntStream.range(1, said.size())
                .filter(at -> !said.get(at - 1).date().equals(said.get(at).date()))
                .mapToObj(at -> FilePlan.Move.of(
                        said.get(at - 1).date(),
                        said.get(at).date(),
                        said.get(at).code().orElse(MoveReason.OTHER),
                        said.get(at).reason()))
                .toList();
    }

    /** A void item is none of these; its row says so in the place of the status. */
    private static FileItem.Status status(State state) {
        return switch (state) {
            case OPEN, VOID -> FileItem.Status.OPEN;
            case IN_PROGRESS, PENDING_VALIDATION -> FileItem.Status.IN_PROGRESS;
            case CLOSED -> FileItem.Status.COMPLETED;
        };
    }

    private static Optional<PriorClosure> closure(ItemFacts item) {
        if (item.state() != State.CLOSED) {
            return Optional.empty();
        }
        var life = item.life();
        return Optional.of(life.priorClosure()
                .map(prior -> new PriorClosure(prior.claimedOn(), given(prior.closedBy()), given(prior.reference())))
                .orElseGet(() -> new PriorClosure(
                        life.claimedEnd(),
                        life.closed().map(closed -> closed.recorded().name()),
                        Optional.of(PriorClosure.CLOSED_HERE))));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(words -> !words.isBlank());
    }
}
