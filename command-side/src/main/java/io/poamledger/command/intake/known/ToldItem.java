package io.poamledger.command.intake.known;

import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;

/** An item as the register would be exported with it: the fold of its events, with all the texts that rules do not need. */
final class ToldItem {

    private static final String SYSTEM = "System";

    private final ItemState state = new ItemState();
    private final List<FileItem.LogEntry> log = new ArrayList<>();
    private final Map<MilestoneId, List<FilePlan.Move>> moves = new LinkedHashMap<>();
    private final Map<String, String> others = new TreeMap<>();
    private Optional<PriorClosure> priorClosure = Optional.empty();
    private Optional<PriorClosure> closure = Optional.empty();

    void on(DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof PoamItemEvent event)) {
            return;
        }
        var data = message.getMetaData();
        state.evolve(event, Entered.of((String) data.get(Recorded.SUBJECT), message.getTimestamp()));
        switch (event) {
            case WeaknessOpened e -> others.putAll(e.otherColumns());
            case ProgressRecorded e -> log.add(new FileItem.LogEntry(e.happenedOn(), "", e.progress(), e.reportedBy()));
            case MilestoneRescheduled e -> moved(e);
            case PriorClosureRecorded e ->
                priorClosure = Optional.of(new PriorClosure(e.claimedOn(), given(e.closedBy()), given(e.reference())));
            case ItemClosed e ->
                closure = Optional.of(new PriorClosure(
                        Optional.of(e.completedOn()),
                        Optional.of(String.valueOf(data.get(Recorded.NAME))),
                        Optional.of(PriorClosure.CLOSED_HERE)));
            case ItemReopened _ -> {
                priorClosure = Optional.empty();
                closure = Optional.empty();
            }
            default -> {}
        }
    }

    private void moved(MilestoneRescheduled event) {
        if (!event.from().equals(event.to())) {
            moves.computeIfAbsent(event.milestoneId(), _ -> new ArrayList<>())
                    .add(FilePlan.Move.of(event.from(), event.to(), event.code(), event.reason()));
        }
    }

    ItemState state() {
        return state;
    }

    FileItem item(KnownSystem system) {
        var number = state.id().number();
        var kept = new TreeMap<>(others);
        kept.remove(AuthorsNumbers.COLUMN);
        kept.remove(SYSTEM);
        return new FileItem(
                number,
                Optional.of(others.getOrDefault(
                        AuthorsNumbers.COLUMN, state.id().label(system.profile().itemPrefix()))),
                Optional.of(system.profile().name()),
                weakness(),
                risk(),
                plan(),
                status(),
                state.stage() == Stage.CLOSED ? priorClosure.or(() -> closure) : Optional.empty(),
                FileItem.Forerunner.NOT_SAID,
                log,
                kept);
    }

    private FileItem.Weakness weakness() {
        var weakness = state.weakness();
        return new FileItem.Weakness(
                weakness.title(),
                given(weakness.description()),
                given(weakness.source()),
                weakness.discoveredOn(),
                weakness.requirement(),
                weakness.references());
    }

    private FileItem.Risk risk() {
        return state.risk()
                .map(risk -> new FileItem.Risk(
                        Optional.of(risk.rating()), risk.likelihood(), risk.impact(), given(risk.rationale())))
                .orElse(FileItem.Risk.NOT_ASSESSED);
    }

    private FilePlan plan() {
        var plan = state.plan();
        return new FilePlan(
                plan.remediation().map(planned -> planned.actions()),
                plan.responsibility().map(all -> all.primary().name()),
                plan.responsibility().stream()
                        .flatMap(all -> all.supporting().stream())
                        .map(ResponsibleParty::name)
                        .toList(),
                plan.resources().map(estimate -> estimate.resources()),
                state.dueOn(),
                state.milestones().stream().map(this::milestone).toList());
    }

    private FilePlan.Milestone milestone(Milestone milestone) {
        return new FilePlan.Milestone(
                given(milestone.title()).orElse("(no title)"),
                given(milestone.description()),
                Optional.of(milestone.dueOn()),
                milestone.cancelled()
                        ? MilestoneStatus.CANCELLED
                        : milestone.isOpen() ? MilestoneStatus.PLANNED : MilestoneStatus.COMPLETED,
                milestone.completedOn(),
                moves.getOrDefault(milestone.id(), List.of()));
    }

    private Status status() {
        return switch (state.stage()) {
            case OPEN, VOID -> Status.OPEN;
            case IN_PROGRESS, PENDING_VALIDATION -> Status.IN_PROGRESS;
            case CLOSED -> Status.COMPLETED;
        };
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(words -> !words.isBlank());
    }
}
