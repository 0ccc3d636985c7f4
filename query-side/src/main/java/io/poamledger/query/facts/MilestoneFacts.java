package io.poamledger.query.facts;

import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Successor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of the plan.
 *
 * @param completedOn claimed date; present if and only if it is done
 * @param note what was said when it was completed, or why it was cancelled; may be empty
 * @param ended who completed or cancelled it
 * @param origin the promise it took over, or why it is none of those that looked alike
 * @param successor what was said to take over when it was cancelled, where no milestone did
 * @param continuedBy what took it over
 */
public record MilestoneFacts(
        MilestoneId id,
        String title,
        String description,
        PromisedDate due,
        Progress progress,
        Optional<LocalDate> completedOn,
        String note,
        Optional<Who> ended,
        Origin origin,
        Optional<Successor> successor,
        List<PromiseId> continuedBy) {

    public MilestoneFacts {
        continuedBy = List.copyOf(continuedBy);
    }

    static MilestoneFacts added(MilestoneAdded e, boolean agreed, Who who) {
        var promise = PromiseId.of(e.itemId(), e.milestoneId());
        return new MilestoneFacts(
                e.milestoneId(),
                e.title(),
                e.description(),
                PromisedDate.first(promise, e.origin().lines(), e.dueOn(), agreed, who),
                Progress.OPEN,
                Optional.empty(),
                "",
                Optional.empty(),
                e.origin(),
                Optional.empty(),
                List.of());
    }

    /** How far a step is. */
    public enum Progress {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return progress == Progress.OPEN;
    }

    /** Whether it will not be done: it was cancelled, or its item was voided before it was done. */
    boolean ended(State item) {
        return progress == Progress.CANCELLED || (progress == Progress.OPEN && item == State.VOID);
    }

    MilestoneFacts due(PromisedDate newDue) {
        return new MilestoneFacts(
                id, title, description, newDue, progress, completedOn, note, ended, origin, successor, continuedBy);
    }

    MilestoneFacts done(LocalDate on, String newNote, Who who) {
        return new MilestoneFacts(
                id,
                title,
                description,
                due,
                Progress.DONE,
                Optional.of(on),
                newNote,
                Optional.of(who),
                origin,
                successor,
                continuedBy);
    }

    MilestoneFacts cancelled(MilestoneCancelled e, Who who) {
        return new MilestoneFacts(
                id,
                title,
                description,
                due,
                Progress.CANCELLED,
                Optional.empty(),
                e.reason(),
                Optional.of(who),
                origin,
                e.successor(),
                continuedBy);
    }

    MilestoneFacts goesOnIn(PromiseId promise) {
        var more = new ArrayList<>(continuedBy);
        more.add(promise);
        return new MilestoneFacts(
                id, title, description, due, progress, completedOn, note, ended, origin, successor, more);
    }
}
