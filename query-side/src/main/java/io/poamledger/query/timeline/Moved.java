package io.poamledger.query.timeline;

import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.kept.ItemChange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an event makes of a promised date: it moved, or whatever has another date took the promise over.
 *
 * @param milestone empty for the item's own completion
 * @param agreed whether the plan that promised it was approved
 * @param takesOver the promise that ended and goes on here
 */
record Moved(
        Optional<MilestoneId> milestone,
        LocalDate from,
        LocalDate to,
        Cause code,
        String reason,
        Optional<AccountId> approver,
        boolean agreed,
        Optional<PromiseId> takesOver) {

    /** At most one date changes with an event. */
    static Optional<Moved> by(ItemChange change) {
        var none = Optional.<MilestoneId>empty();
        return switch (change.event()) {
            case CompletionRescheduled e ->
                Optional.of(new Moved(
                        none,
                        e.from(),
                        e.to(),
                        Cause.of(e.code()),
                        e.reason(),
                        e.approver(),
                        isAgreed(change, none),
                        Optional.empty()));
            case MilestoneRescheduled e ->
                Optional.of(new Moved(
                        Optional.of(e.milestoneId()),
                        e.from(),
                        e.to(),
                        Cause.of(e.code()),
                        e.reason(),
                        e.approver(),
                        isAgreed(change, Optional.of(e.milestoneId())),
                        Optional.empty()));
            case MilestoneAdded e ->
                takenOver(
                        change,
                        Optional.of(e.milestoneId()),
                        e.origin().lines(),
                        whyItEnded(change.after(), e.origin()));
            case ContinuationDeclared e -> takenOver(change, e.milestoneId(), e.lines(), e.reason());
            case WeaknessRevised e -> takenOver(change, none, e.origin().lines(), e.reason());
            case CompletionScheduled _ ->
                takenOver(
                        change,
                        none,
                        change.before().map(item -> item.schedule().inherited()).orElse(List.of()),
                        "");
            default -> Optional.empty();
        };
    }

    /** The date that carries the promise; empty while the item has none. */
    static Optional<PromisedDate> carrier(ItemFacts item, Optional<MilestoneId> milestone) {
        return milestone
                .map(id -> item.schedule().milestone(id).due())
                .or(() -> item.schedule().completion());
    }

    /** What was said when a milestone of the item was cancelled that another one replaces; nothing of those elsewhere. */
    private static String whyItEnded(ItemFacts item, Origin origin) {
        return origin.continues()
                .filter(ended -> ended.itemId().equals(item.id()))
                .flatMap(PromiseId::milestoneId)
                .map(id -> item.schedule().milestone(id).note())
                .orElse("");
    }

    private static boolean isAgreed(ItemChange change, Optional<MilestoneId> milestone) {
        return carrier(change.after(), milestone).orElseThrow().isAgreed();
    }

    /** Of several lines the one that is postponed most stands for all, as everywhere. */
    private static Optional<Moved> takenOver(
            ItemChange change, Optional<MilestoneId> milestone, List<Line> handed, String reason) {
        return carrier(change.after(), milestone)
                .flatMap(date -> handed.stream()
                        .filter(line -> line.takenFrom().isPresent())
                        .min(Comparator.comparing((Line line) -> !line.agreed()).thenComparing(Line::dueOn))
                        .map(line -> {
                            var ended = line.takenFrom().orElseThrow();
                            return new Moved(
                                    milestone,
                                    line.dueOn(),
                                    date.current(),
                                    Cause.takenFrom(ended),
                                    reason,
                                    Optional.empty(),
                                    line.agreed(),
                                    Optional.of(ended));
                        }));
    }
}
