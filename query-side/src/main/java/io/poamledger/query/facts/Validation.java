package io.poamledger.query.facts;

import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.SubmittedForValidation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody said that the work is done, and what came of it.
 *
 * @param submitted what counts: it is looked at, or the item was closed with it; empty where nothing was submitted or it came back
 * @param returns every time it came back, oldest first
 * @param cameBack whether it did, and nothing was submitted and the item did not end since
 */
public record Validation(Optional<Submission> submitted, List<Returned> returns, boolean cameBack) {

    static final Validation NONE = new Validation(Optional.empty(), List.of(), false);

    public Validation {
        returns = List.copyOf(returns);
    }

    /** @param completedOn claimed date */
    public record Submission(LocalDate completedOn, String statement, Who recorded) {}

    /**
     * What was submitted did not do.
     *
     * @param reason what is missing
     */
    public record Returned(String reason, Who recorded) {}

    Validation submitted(SubmittedForValidation e, Who who) {
        return new Validation(Optional.of(new Submission(e.completedOn(), e.statement(), who)), returns, false);
    }

    Validation returned(ReturnedFromValidation e, Who who) {
        var more = new ArrayList<>(returns);
        more.add(new Returned(e.reason(), who));
        return new Validation(Optional.empty(), more, true);
    }

    /** What was submitted counts no more: the item it closed goes on. */
    Validation over() {
        return new Validation(Optional.empty(), returns, false);
    }
}
