package io.poamledger.command.item;

import io.poamledger.command.Command;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.WeaknessOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Items of a running command node, told by commands and looked at by folding their stored events. */
final class Story {

    static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    static final MilestoneId FIRST = new MilestoneId(1);
    static final MilestoneId SECOND = new MilestoneId(2);

    private final CommandNode node;

    Story(CommandNode node) {
        this.node = node;
    }

    Receipt send(Command command) {
        return node.send(command);
    }

    /** As somebody else than who does everything else here. */
    Receipt sendAs(String account, Command command) {
        return node.sendAs(account, command);
    }

    PoamItemId open(String requirement, String title, LocalDate dueOn) {
        return open(requirement, title, Optional.of(dueOn));
    }

    PoamItemId open(String requirement, String title, Optional<LocalDate> dueOn) {
        return open(requirement, title, dueOn, Optional.empty(), Optional.empty(), Optional.empty());
    }

    PoamItemId open(
            String requirement,
            String title,
            LocalDate dueOn,
            Optional<PoamItemId> continues,
            Optional<PoamItemId> recurs,
            Optional<String> none) {
        return open(requirement, title, Optional.of(dueOn), continues, recurs, none);
    }

    private PoamItemId open(
            String requirement,
            String title,
            Optional<LocalDate> dueOn,
            Optional<PoamItemId> continues,
            Optional<PoamItemId> recurs,
            Optional<String> none) {
        var receipt = send(new OpenWeakness(
                CommandNode.ACME,
                ItemKind.OPERATIONAL,
                Optional.of(new RequirementId(requirement)),
                List.of(),
                title,
                "",
                "",
                Optional.empty(),
                Optional.of(RiskLevel.HIGH),
                Optional.empty(),
                Optional.empty(),
                dueOn,
                Optional.of("Olive Owner"),
                Optional.empty(),
                continues,
                recurs,
                none));
        return PoamItemId.parse(receipt.id("itemId"));
    }

    /** Open, planned with one milestone due as the item is, and approved. */
    PoamItemId approved(String requirement, String title, LocalDate dueOn) {
        var item = open(requirement, title, dueOn);
        approve(item, dueOn);
        return item;
    }

    void approve(PoamItemId item, LocalDate milestoneDueOn) {
        approve(item, milestoneDueOn, Optional.empty());
    }

    /** With a milestone that goes on with another one. */
    void approve(PoamItemId item, LocalDate milestoneDueOn, Optional<PromiseId> continues) {
        send(new PlanRemediation(item, "Do it", List.of(), "", ""));
        send(new EstimateResources(item, "Two people", Optional.empty(), Optional.empty()));
        send(new AddMilestone(
                item, "Patch the fleet", "", milestoneDueOn, Optional.empty(), continues, Optional.empty()));
        send(new ApprovePlan(item, ""));
    }

    void cancel(PoamItemId item, MilestoneId milestone, Successor successor) {
        send(new CancelMilestone(item, milestone, "not so", Optional.empty(), Optional.of(successor)));
    }

    void voids(PoamItemId item, VoidKind kind, List<PoamItemId> continuedBy, Optional<Successor> successor) {
        sendAs("vera", new VoidItem(item, kind, continuedBy, successor, "as told"));
    }

    /** Closed so long ago, as the ledger tells it. */
    void wasClosed(PoamItemId item, Duration ago) {
        var ledger = node.bean(Configuration.class).eventStore();
        var closed = new ItemClosed(item, DUE, "done", "none", "1", List.of(), Optional.empty());
        ledger.publish(new GenericDomainEventMessage<>(
                "PoamItem",
                item.toString(),
                ledger.lastSequenceNumberFor(item.toString()).orElseThrow() + 1,
                closed,
                MetaData.with(Recorded.SUBJECT, "vera"),
                UUID.randomUUID().toString(),
                Instant.now().minus(ago)));
    }

    /** Where an item said it comes from when it was opened. */
    Origin origin(PoamItemId item) {
        var opened = node.bean(Configuration.class)
                .eventStore()
                .readEvents(item.toString())
                .next();
        return ((WeaknessOpened) opened.getPayload()).origin();
    }

    void moves(PoamItemId item, MilestoneId milestone, LocalDate to, MoveReason code) {
        send(new RescheduleMilestone(item, milestone, to, code, "as told"));
    }

    ItemState state(PoamItemId item) {
        var state = new ItemState();
        node.bean(Configuration.class)
                .eventStore()
                .readEvents(item.toString())
                .asStream()
                .forEach(message -> state.evolve(
                        (PoamItemEvent) message.getPayload(),
                        Entered.of((String) message.getMetaData().get(Recorded.SUBJECT), message.getTimestamp())));
        return state;
    }

    /** Whether it was promised, will not be done, and goes on nowhere. */
    boolean withdrawn(PoamItemId item, MilestoneId milestone) {
        return state(item).withdrawn(LocalDate.now(ZoneOffset.UTC)).stream()
                .anyMatch(old -> old.id().equals(milestone));
    }

    List<Line> lines(PoamItemId item) {
        return state(item).schedule().lines();
    }

    List<Line> lines(PoamItemId item, MilestoneId milestone) {
        return state(item).milestone(milestone).due().lines();
    }
}
