package io.poamledger.query.history;

import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Successor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what became of a promise whose milestone or item ended, and where a new one comes from. */
final class PromiseWording {

    private PromiseWording() {}

    static EventInWords origin(EventInWords words, Origin origin) {
        return words.change(
                        "Takes over",
                        "",
                        origin.continues().map(old -> took(old, origin.lines())).orElse(""))
                .change(
                        "Recurs",
                        "",
                        origin.recurs()
                                .map(item -> item + ", closed "
                                        + days(origin.recursAfterDays().orElse(0)) + " before"
                                        + (origin.reopens() ? "; it counts as reopened" : ""))
                                .orElse(""))
                .change("Looks like", "", listed(origin.alike()))
                .change("Is none of those", "", origin.none().orElse(origin.unanswered() ? "not answered" : ""));
    }

    static EventInWords cancelled(String milestone, MilestoneCancelled e) {
        return EventInWords.of(milestone + " was cancelled; it will not be done.")
                .change(
                        "Replaced by",
                        "",
                        e.replacedBy().map(id -> "milestone " + id).orElse(successor(e.successor())))
                .because(e.reason());
    }

    static EventInWords voided(ItemVoided e) {
        return EventInWords.of("The item was voided"
                        + e.kind()
                                .map(kind -> ": "
                                        + switch (kind) {
                                            case MISTAKE -> "it should not have been opened";
                                            case FALSE_POSITIVE -> "what was reported is not there";
                                            case DUPLICATE -> "another item is about the same";
                                            case SPLIT -> "several items go on with its parts";
                                        })
                                .orElse(": it should not have been opened")
                        + ".")
                .change(
                        "Continued by",
                        "",
                        e.continuedBy().isEmpty()
                                ? successor(e.successor())
                                : e.continuedBy().stream()
                                        .map(PoamItemId::toString)
                                        .collect(Collectors.joining(", ")))
                .change("Waiver", "", Values.of(e.waiver()))
                .because(e.reason());
    }

    static EventInWords declared(String promise, ContinuationDeclared e) {
        return EventInWords.of(Values.capital(promise) + " takes over the promise " + e.continues() + ".")
                .change("Takes over", "", took(e.continues(), e.lines()))
                .because(e.reason());
    }

    static EventInWords confirmed(String promise, CorrectionConfirmed e) {
        return EventInWords.of("It was confirmed that " + Values.of(e.wrong()) + " was a mistyped date of " + promise
                        + "; " + Values.of(e.right()) + " stands in its place, and the correction is no slip.")
                .because(e.note());
    }

    private static String took(PromiseId old, List<Line> lines) {
        return old
                + lines.stream()
                        .map(line -> ", first promised for " + Values.of(line.first()) + ", last for "
                                + Values.of(line.dueOn()) + ", postponed by " + days(line.postponed()))
                        .collect(Collectors.joining());
    }

    private static String successor(Optional<Successor> successor) {
        return successor
                .map(answer -> answer == Successor.TO_COME ? "something that is to come" : "nothing")
                .orElse("");
    }

    private static String listed(Collection<PromiseId> promises) {
        return promises.stream().map(PromiseId::toString).collect(Collectors.joining(", "));
    }

    private static String days(int days) {
        return days + (days == 1 ? " day" : " days");
    }
}
