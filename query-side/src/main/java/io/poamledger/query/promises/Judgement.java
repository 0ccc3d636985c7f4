package io.poamledger.query.promises;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.PromisedDate.Said;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.Validation;
import io.poamledger.query.facts.Who;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of each line of promises that an item carries what became of it there. What ends a promise is told apart here and nowhere else.
 *
 * @param zone of the item's system
 * @param recordedWithinDays after its baseline day, a promise that was kept is to be recorded within so many days
 */
record Judgement(ItemFacts item, ZoneId zone, int recordedWithinDays) {

    /** The number under which an item's own completion is kept. */
    static final int THE_ITEM_ITSELF = 0;

    /**
     * One line in one of its carriers.
     *
     * @param title of the milestone; empty for the item's own completion
     * @param moved the last move of the carrier's date; empty where it never moved
     * @param daysLate how many days after the line's baseline it was claimed to be done; 0 where it was in time or is not done
     */
    record Judged(Carried where, Line line, String title, Optional<Said> moved, Outcome outcome, int daysLate) {

        LocalDate baseline() {
            return Bounds.judged(line.baseline());
        }

        boolean inherited() {
            return line.takenFrom().isPresent();
        }
    }

    /** Those of the item itself first; a carrier of two lines answers for each, also before it has a date of its own. */
    List<Judged> promises() {
        var promises = new ArrayList<Judged>();
        var moved = item.schedule().completion().flatMap(Judgement::moved);
        item.schedule().lines().forEach(line -> promises.add(completion(line, moved)));
        item.schedule()
                .milestones()
                .forEach(step -> step.due().lines().forEach(line -> promises.add(milestone(step, line))));
        return promises;
    }

    private static Optional<Said> moved(PromisedDate due) {
        return Optional.of(due.said().getLast()).filter(said -> said.code().isPresent());
    }

    private Judged completion(Line line, Optional<Said> moved) {
        var where = new Carried(THE_ITEM_ITSELF, line.id());
        var closed = item.state() == State.CLOSED ? item.life().closed() : Optional.<LifeFacts.Closed>empty();
        return closed.map(end -> done(where, line, "", moved, end.completedOn(), claimed(end)))
                .orElseGet(() -> new Judged(
                        where, line, "", moved, unless(item.schedule().continuedBy(), openOf(line)), 0));
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

    private Judged milestone(MilestoneFacts step, Line line) {
        var where = new Carried(step.id().number(), line.id());
        var moved = moved(step.due());
        if (step.progress() == MilestoneFacts.Progress.DONE) {
            return done(
                    where,
                    line,
                    step.title(),
                    moved,
                    step.completedOn().orElseThrow(),
                    step.ended().orElseThrow());
        }
        var ended = step.open() ? openOf(line) : cancelled(line);
        return new Judged(where, line, step.title(), moved, unless(step.continuedBy(), ended), 0);
    }

    private static Outcome unless(List<PromiseId> continuedBy, Outcome ended) {
        return continuedBy.isEmpty() ? ended : Outcome.REPLACED;
    }

    /** What a promise is that nothing was said about but what became of its item. */
    private Outcome openOf(Line line) {
        if (item.life().closedBefore()) {
            return closedBefore(line);
        }
        return item.state() == State.VOID ? Outcome.WITHDRAWN : Outcome.OPEN;
    }

    /** What was promised in the ledger stays counted, also where whatever took it over is said to have been closed before. */
    private Outcome closedBefore(Line line) {
        if (line.takenFrom().isEmpty()) {
            return Outcome.PRIOR_CLOSURE;
        }
        return item.life()
                .claimedEnd()
                .map(end -> Promise.days(line.baseline(), end) > 0 ? Outcome.LATE : Outcome.KEPT_BY_CLAIM)
                .orElse(Outcome.OPEN);
    }

    private Outcome cancelled(Line line) {
        if (item.life().closedBefore()) {
            return closedBefore(line);
        }
        var closedInTime = item.state() == State.CLOSED
                && item.life()
                        .closed()
                        .filter(end -> outcome(line, end.completedOn(), claimed(end)) == Outcome.KEPT)
                        .isPresent();
        return closedInTime ? Outcome.NOT_NEEDED : Outcome.WITHDRAWN;
    }

    private Judged done(Carried where, Line line, String title, Optional<Said> moved, LocalDate claimed, Who recorded) {
        var outcome = item.life().closedBefore() ? closedBefore(line) : outcome(line, claimed, recorded);
        var late = Math.max(0, Promise.days(line.baseline(), claimed));
        return new Judged(where, line, title, moved, outcome, late);
    }

    private Outcome outcome(Line line, LocalDate claimed, Who recorded) {
        var baseline = Bounds.judged(line.baseline());
        if (Bounds.judged(claimed).isAfter(baseline)) {
            return Outcome.LATE;
        }
        var recordedOn = LocalDate.ofInstant(recorded.at(), zone);
        return recordedOn.isAfter(baseline.plusDays(recordedWithinDays)) ? Outcome.KEPT_BY_CLAIM : Outcome.KEPT;
    }
}
