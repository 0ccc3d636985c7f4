package io.poamledger.command.item.state;

import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.organisation.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a command is offered.
 *
 * @param rule refuses it as things stand, whatever it says
 * @param answers whether it answers something: where there is nothing to answer, nobody misses it
 * @param shows what its form holds at first
 * @param steps which milestones can be chosen
 */
public record Offer(
        Consumer<Seen> rule, boolean answers, Function<Seen, Optional<?>> shows, Predicate<Milestone> steps) {

    public static final Offer UNTIL_IT_ENDS = unless(_ -> {});

    /** Of an item that has not ended: that comes first, so that whatever else is missing is not told of one that has. */
    public static Offer unless(Consumer<Seen> rule) {
        return of(false, seen -> {
            LifeRules.theItemHasNotEnded(seen.item());
            rule.accept(seen);
        });
    }

    /** What answers something about an item. */
    public static Offer answering(Consumer<Seen> thereIsSomething) {
        return of(true, thereIsSomething);
    }

    private static Offer of(boolean answers, Consumer<Seen> rule) {
        return new Offer(rule, answers, _ -> Optional.empty(), _ -> true);
    }

    public Offer showing(Function<Seen, Optional<?>> first) {
        return new Offer(rule, answers, first, steps);
    }

    public Offer showingToday(String field) {
        return showing(seen -> Optional.of(Map.of(field, seen.system().today())));
    }

    /** Of the milestones, only these can be chosen. */
    public Offer ofSteps(Predicate<Milestone> which) {
        return new Offer(rule, answers, shows, which);
    }

    /**
     * An item and what is named of it when a form is asked for.
     *
     * @param evidence the artifacts that are attached to it, as they are
     * @param viewer who asks
     */
    public record Seen(
            ItemState item, KnownSystem system, Named named, List<KnownEvidence> evidence, AccountId viewer) {

        public Milestone milestone() {
            return item.milestone(named.milestone());
        }
    }
}
