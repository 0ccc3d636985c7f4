package io.poamledger.command.item.state;

import io.poamledger.command.forms.Named;
import io.poamledger.command.system.KnownSystem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a command is offered.
 *
 * @param rule refuses it as things stand, whatever it says
 * @param shows what its form holds at first
 * @param steps which milestones can be chosen
 */
public record Offer(Consumer<Seen> rule, Function<Seen, Optional<?>> shows, Predicate<Milestone> steps) {

    public static final Offer UNTIL_IT_ENDS = unless(seen -> LifeRules.theItemHasNotEnded(seen.item()));

    public static Offer unless(Consumer<Seen> rule) {
        return new Offer(rule, _ -> Optional.empty(), _ -> true);
    }

    public Offer showing(Function<Seen, Optional<?>> first) {
        return new Offer(rule, first, steps);
    }

    public Offer showingToday(String field) {
        return showing(seen -> Optional.of(Map.of(field, seen.system().today())));
    }

    public Offer ofOpenSteps() {
        return new Offer(rule, shows, Milestone::isOpen);
    }

    /** An item and what is named of it when a form is asked for. */
    public record Seen(ItemState item, KnownSystem system, Named named) {

        public Milestone milestone() {
            return item.milestone(named.milestone());
        }
    }
}
