package io.poamledger.query.room;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.Agreement;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.register.Register;
import io.poamledger.query.register.RegisterEntry;
import io.poamledger.query.reviews.Review;
import io.poamledger.query.reviews.Reviews;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the next review of a system is to look at, the worst first. */
@Component
final class Agenda {

    /** As many items are on one. */
    static final int MOST = 50;

    private static final int SOON_DAYS = 14;

    private final Register register;
    private final Reviews reviews;
    private final Items items;
    private final PastItems past;
    private final Clock clock;

    Agenda(Register register, Reviews reviews, Items items, PastItems past, Clock clock) {
        this.register = register;
        this.reviews = reviews;
        this.items = items;
        this.past = past;
        this.clock = clock;
    }

    /** The review that was held last, by the day it was held; empty where none was. */
    Optional<Review> lastReview(RegisteredSystem system) {
        return reviews.last(LookedAt.now(new AskedSystems(List.of(system))));
    }

    /**
     * @param chosen the items that it is to be about; none for those that are due first
     * @param last the last review
     */
    List<AgendaItem> of(RegisteredSystem system, List<PoamItemId> chosen, Optional<Review> last) {
        var scope = new AskedSystems(List.of(system));
        var entries = chosen.isEmpty() ? register.dueFirst(scope, MOST) : register.those(scope, chosen);
        return entries.stream()
                .flatMap(entry -> items.find(entry.item()).map(now -> item(system, entry, now, last)).stream())
                .sorted(Comparator.comparing(AgendaItem::urgency)
                        .thenComparing(item -> -item.entry().daysLate())
                        .thenComparing(item ->
                                item.entry().dueOn().map(Object::toString).orElse("~"))
                        .thenComparing(item -> item.entry().item().number()))
                .toList();
    }

    private AgendaItem item(RegisteredSystem system, RegisterEntry entry, ItemFacts now, Optional<Review> last) {
        var since =
                last.flatMap(review -> then(entry.item(), review.position())).map(then -> new SinceThen(then, now));
        var decided =
                reviews.about(entry.item(), system, Long.MAX_VALUE).stream().findFirst();
        var followed =
                decided.flatMap(one -> then(entry.item(), one.position()).map(then -> Followed.of(one, then, now)));
        var waits = waits(now);
        var days =
                entry.dueOn().map(due -> Promise.days(system.today(clock), due)).orElse(Integer.MAX_VALUE);
        var urgency = urgency(entry, since, waits, days);
        return new AgendaItem(
                entry,
                urgency,
                why(urgency, entry, waits, days),
                since.map(SinceThen::inWords).orElse(List.of()),
                followed,
                now);
    }

    private Optional<ItemFacts> then(PoamItemId item, long position) {
        return past.at(item, position).flatMap(PastItems.Then::item);
    }

    /** What of its dates waits for an answer. */
    private static List<String> waits(ItemFacts item) {
        var dates = Stream.concat(
                        item.schedule().completion().stream(),
                        item.schedule().open().stream().map(milestone -> milestone.due()))
                .map(PromisedDate::agreement)
                .toList();
        var waits = new ArrayList<String>();
        if (dates.stream().anyMatch(date -> date.asked().isPresent())) {
            waits.add("later date asked for");
        }
        if (dates.stream().anyMatch(date -> date.stance() == Agreement.Stance.CONTESTED)) {
            waits.add("date contested");
        }
        return waits;
    }

    private static Urgency urgency(RegisterEntry entry, Optional<SinceThen> since, List<String> waits, int days) {
        if (entry.daysLate() > 0) {
            return Urgency.OVERDUE;
        }
        if (!waits.isEmpty()) {
            return Urgency.WAITS_FOR_AN_ANSWER;
        }
        if (since.filter(SinceThen::moved).isPresent()) {
            return Urgency.MOVED;
        }
        if (entry.state().active() && days <= SOON_DAYS) {
            return Urgency.DUE_SOON;
        }
        if (entry.state() == State.PENDING_VALIDATION) {
            return Urgency.IN_VALIDATION;
        }
        return since.filter(SinceThen::nothing).isPresent() ? Urgency.NOTHING_NEW : Urgency.CHANGED;
    }

    private static String why(Urgency urgency, RegisterEntry entry, List<String> waits, int days) {
        var first = switch (urgency) {
            case OVERDUE -> entry.daysLate() + " d late";
            case WAITS_FOR_AN_ANSWER -> "";
            case MOVED -> "moved since the last review";
            case DUE_SOON -> days == 0 ? "due today" : "due in " + days + (days == 1 ? " day" : " days");
            case IN_VALIDATION -> "in validation";
            case CHANGED -> "new or changed";
            case NOTHING_NEW -> "no change";
        };
        return String.join(
                ", ",
                Stream.concat(Stream.of(first), waits.stream())
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
