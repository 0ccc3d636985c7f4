package io.poamledger.query.promises;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.Validation;
import io.poamledger.query.facts.Who;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Says of each promise of an item what became of it. What ends a promise is told apart here and nowhere else.
 *
 * @param zone of the item's system
 * @param recordedWithinDays after its baseline day, a promise that was kept is to be recorded within so many days
 */
record Judgement(ItemFacts item, ZoneId zone, int recordedWithinDays) {

    /** The number under which an item's own completion is kept. */
    static final int THE_ITEM_ITSELF = 0;

    /**
     * One promise.
     *
     * @param title of the milestone; empty for the item's own completion
     * @param reason why its date moved last; empty where it never did
     * @param daysLate how many days after the baseline it was claimed to be done; 0 where it was in time or is not done
     */
    record Judged(String title, LocalDate baseline, String reason, Outcome outcome, int daysLate) {}

    /** By the number of the milestone, the item's own under {@link #THE_ITEM_ITSELF}. */
    SequencedMap<Integer, Judged> promises() {
        var promises = new TreeMap<Integer, Judged>();
        item.schedule().completion().ifPresent(due -> promises.put(THE_ITEM_ITSELF, completion(due)));
        item.schedule().milestones().forEach(step -> promises.put(step.id().number(), milestone(step)));
        return promises;
    }

    private Judged completion(PromisedDate due) {
        var closed = item.state() == State.CLOSED ? item.life().closed() : Optional.<LifeFacts.Closed>empty();
        return closed.map(end -> done("", due, end.completedOn(), claimed(end)))
                .orElseGet(() -> notDone("", due, unless(item.schedule().continuedBy(), openOf())));
    }

    /** Who said first that it was done by then: where it was validated, whoever submitted it. The time that validating takes is nobody's slip. */
    private Who claimed(LifeFacts.Closed end) {
        return item.life()
                .validation()
                .submitted()
                .filter(said -> !said.completedOn().isAfter(end.completedOn()))
                .map(Validation.Submission::recorded)
                .orElse(end.recorded());
    }

    private Judged milestone(MilestoneFacts step) {
        return switch (step.progress()) {
            case DONE ->
                done(
                        step.title(),
                        step.due(),
                        step.completedOn().orElseThrow(),
                        step.ended().orElseThrow());
            case CANCELLED -> notDone(step.title(), step.due(), unless(step.continuedBy(), cancelled(step.due())));
            case OPEN -> notDone(step.title(), step.due(), unless(step.continuedBy(), openOf()));
        };
    }

    private static Outcome unless(List<PromiseId> continuedBy, Outcome ended) {
        return continuedBy.isEmpty() ? ended : Outcome.REPLACED;
    }

    /** What a promise is that nothing was said about but what became of its item. */
    private Outcome openOf() {
        if (item.life().closedBefore()) {
            return Outcome.PRIOR_CLOSURE;
        }
        return item.state() == State.VOID ? Outcome.WITHDRAWN : Outcome.OPEN;
    }

    private Outcome cancelled(PromisedDate due) {
        if (item.life().closedBefore()) {
            return Outcome.PRIOR_CLOSURE;
        }
        var closedInTime = item.state() == State.CLOSED
                && item.life()
                        .closed()
                        .filter(end -> outcome(due, end.completedOn(), claimed(end)) == Outcome.KEPT)
                        .isPresent();
        return closedInTime ? Outcome.NOT_NEEDED : Outcome.WITHDRAWN;
    }

    private Judged done(String title, PromisedDate due, LocalDate claimed, Who recorded) {
        var late = Math.max(0, Promise.days(due.promise().baseline(), claimed));
        var outcome = item.life().closedBefore() ? Outcome.PRIOR_CLOSURE : outcome(due, claimed, recorded);
        return new Judged(title, baseline(due), reason(due), outcome, late);
    }

    private Outcome outcome(PromisedDate due, LocalDate claimed, Who recorded) {
        var baseline = baseline(due);
        if (Bounds.judged(claimed).isAfter(baseline)) {
            return Outcome.LATE;
        }
        var recordedOn = LocalDate.ofInstant(recorded.at(), zone);
        return recordedOn.isAfter(baseline.plusDays(recordedWithinDays)) ? Outcome.KEPT_BY_CLAIM : Outcome.KEPT;
    }

    private Judged notDone(String title, PromisedDate due, Outcome outcome) {
        return new Judged(title, baseline(due), reason(due), outcome, 0);
    }

    private static LocalDate baseline(PromisedDate due) {
        return Bounds.judged(due.promise().baseline());
    }

    private static String reason(PromisedDate due) {
        return due.said().getLast().code().map(Enum::name).orElse("");
    }
}
