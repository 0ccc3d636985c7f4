package io.poamledger.command.item.predecessors;

import io.poamledger.command.Rule;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Weakness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What new items and milestones take over from those that ended, read at the head of the ledger. */
public final class Predecessors {

    private static final int NAMED = 3;

    private final Supplier<? extends Repository<? extends Predecessor>> items;
    private final EndedItems ended;

    public Predecessors(Supplier<? extends Repository<? extends Predecessor>> items, EndedItems ended) {
        this.items = items;
        this.ended = ended;
    }

    /**
     * The promises that look like what is begun or revised here.
     *
     * @param answer what was said of them
     * @throws io.poamledger.command.Rejected by {@link Rule#ALIKE_ONE_ENDED} if nothing was
     */
    public List<PromiseId> asked(
            KnownSystem system, Weakness weakness, Optional<EndedItems.Before> before, Answer answer) {
        var alike = ended.alike(system.id(), weakness, before);
        if (!alike.isEmpty() && !answer.isThere()) {
            throw Rule.ALIKE_ONE_ENDED.refuses("'" + weakness.title() + "' looks like "
                    + alike.stream()
                            .limit(NAMED)
                            .map(EndedItems.Ended::toString)
                            .collect(Collectors.joining(" and "))
                    + (alike.size() > NAMED ? " and " + (alike.size() - NAMED) + " more" : "")
                    + "; say which of them it continues (void) or recurs (closed), or why none");
        }
        return promises(alike);
    }

    /** As {@link #asked}, of files: what they do not answer stops nothing. */
    public List<PromiseId> alike(KnownSystem system, Weakness weakness) {
        return promises(ended.alike(system.id(), weakness, Optional.empty()));
    }

    /** The milestones of other items that one of this item called so may be: each with what is said of it. */
    public Map<PromiseId, String> withdrawn(KnownSystem system, PoamItemId item, Weakness weakness, String title) {
        var withdrawn = new LinkedHashMap<PromiseId, String>();
        for (var promise : ended.milestonesAlike(item, weakness, title)) {
            other(system, promise.itemId())
                    .invoke(other -> other.withdrawn(promise.milestoneId().orElseThrow(), system.today()))
                    .ifPresent(named -> withdrawn.put(promise, named));
        }
        return withdrawn;
    }

    private static List<PromiseId> promises(List<EndedItems.Ended> alike) {
        return alike.stream().map(item -> PromiseId.of(item.id())).toList();
    }

    /** The item that is continued. */
    public Optional<Ending> continued(KnownSystem system, Answer answer) {
        return answer.continues().map(id -> ended(system, PromiseId.of(id)));
    }

    /** @throws io.poamledger.command.Rejected it is of another system, did not end, or goes on already */
    public Ending ended(KnownSystem system, PromiseId promise) {
        var other = other(system, promise.itemId());
        return new Ending(
                promise,
                other.invoke(item -> item.linesToGoOn(promise.milestoneId())),
                successor -> other.execute(item -> item.goesOn(promise.milestoneId(), successor)));
    }

    /** What an answer comes to. */
    public Origin origin(KnownSystem system, Answer answer, List<PromiseId> alike, Optional<Ending> continued) {
        return new Origin(
                continued.map(Ending::promise),
                continued.map(Ending::lines).orElse(List.of()),
                answer.recurs(),
                answer.recurs().map(id -> other(system, id).invoke(item -> item.daysSinceClosing(system))),
                alike,
                answer.none());
    }

    /** An item that ends goes on in this open one, whose own dates stay. */
    public void goesOnIn(KnownSystem system, PoamItemId successor, PromiseId ended, List<Line> lines, String reason) {
        other(system, successor).execute(item -> item.takesOver(ended, lines, reason));
    }

    private Aggregate<? extends Predecessor> other(KnownSystem system, PoamItemId id) {
        isOfTheSystem(id, system);
        ended.restOn(id);
        return items.get().load(id.toString());
    }

    /** @throws io.poamledger.command.Rejected it is of another one */
    public static void isOfTheSystem(PoamItemId id, KnownSystem system) {
        if (!id.system().equals(system.id())) {
            throw Rule.ITEM_OF_ANOTHER_SYSTEM.refuses(
                    "Item " + id + " is of another system than '" + system.id() + "'; a promise stays in its system");
        }
    }
}
