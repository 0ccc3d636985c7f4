package io.poamledger.command.item;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.item.ending.EndOfItem;
import io.poamledger.command.item.negotiation.Negotiation;
import io.poamledger.command.item.plan.Planning;
import io.poamledger.command.item.predecessors.Predecessor;
import io.poamledger.command.item.predecessors.SuccessionRules;
import io.poamledger.command.item.promises.Promises;
import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.treatment.Treatment;
import io.poamledger.command.item.validation.Validation;
import io.poamledger.command.item.weakness.OpeningItems;
import io.poamledger.command.item.weakness.Revision;
import io.poamledger.command.item.work.Work;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;

/**
 * One weakness of one system, with its plan, its dates and its end. Its members carry its commands out: each finds, asks
 * whether it is so already, puts it to the rules of its package, and applies; {@link ItemState} evolves.
 */
class PoamItem implements Predecessor {

    @AggregateIdentifier
    private @Nullable PoamItemId id;

    private final ItemState item = new ItemState();

    @AggregateMember
    private final Revision revision = new Revision(item);

    @AggregateMember
    private final Planning planning = new Planning(item);

    @AggregateMember
    private final Promises promises = new Promises(item);

    @AggregateMember
    private final Negotiation negotiation = new Negotiation(item);

    @AggregateMember
    private final Work work = new Work(item);

    @AggregateMember
    private final Validation validation = new Validation(item);

    @AggregateMember
    private final EndOfItem end = new EndOfItem(item);

    @AggregateMember
    private final Treatment treatment = new Treatment(item);

    PoamItem() {}

    /** @param opened what to begin with; see {@link OpeningItems} */
    PoamItem(List<PoamItemEvent> opened) {
        opened.forEach(AggregateLifecycle::apply);
    }

    @Override
    public List<Line> linesToGoOn(Optional<MilestoneId> milestone) {
        return SuccessionRules.linesToGoOn(milestone, item);
    }

    @Override
    public void goesOn(Optional<MilestoneId> milestone, PromiseId successor) {
        apply(new PromiseContinued(item.id(), milestone, successor));
    }

    @Override
    public void takesOver(PromiseId ended, List<Line> lines, String reason) {
        LifeRules.theItemHasNotEnded(item);
        apply(new ContinuationDeclared(item.id(), Optional.empty(), ended, lines, reason));
    }

    @Override
    public Optional<String> withdrawn(MilestoneId milestone, LocalDate today) {
        return item.withdrawn(today).stream()
                .filter(old -> old.id().equals(milestone))
                .findFirst()
                .map(old -> old.lastPromised() + ", of item " + item.id());
    }

    @Override
    public int daysSinceClosing(KnownSystem system) {
        return SuccessionRules.daysSinceClosing(item, system);
    }

    void takes(KnownEvidence artifact, String note) {
        work.takes(artifact, note);
    }

    @EventSourcingHandler
    void on(PoamItemEvent event, @Timestamp Instant at, @MetaDataValue(Recorded.SUBJECT) @Nullable String subject) {
        id = event.itemId();
        item.evolve(event, Entered.of(subject, at));
    }
}
