package io.poamledger.query.facts;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date with every date it ever was.
 *
 * @param said oldest first; the last one counts
 */
public record PromisedDate(Promise promise, List<Said> said) {

    /**
     * A date as it was given once.
     *
     * @param code why it was moved there; empty for the first
     * @param reason in words; empty for the first
     */
    public record Said(
            LocalDate date, Optional<MoveReason> code, String reason, Optional<AccountId> approver, Who recorded) {}

    public PromisedDate {
        said = List.copyOf(said);
    }

    static PromisedDate first(LocalDate date, Who who) {
        return new PromisedDate(Promise.of(date), List.of(new Said(date, Optional.empty(), "", Optional.empty(), who)));
    }

    /** @param agreed whether the plan is approved: a move before that is no slip */
    PromisedDate moved(LocalDate from, Said to, boolean agreed) {
        var more = new ArrayList<>(said);
        more.add(to);
        return new PromisedDate(
                agreed
                        ? promise.moved(from, to.date(), to.code().orElse(MoveReason.OTHER))
                        : promise.movedBeforeAgreed(to.date()),
                more);
    }

    PromisedDate agreed(LocalDate day) {
        return new PromisedDate(promise.agreed(day), said);
    }

    /** The date that counts now. */
    public LocalDate current() {
        return promise.current();
    }
}
