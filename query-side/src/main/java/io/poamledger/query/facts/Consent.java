package io.poamledger.query.facts;

import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What those say to a date who have to keep it.
 *
 * @param accepted who answers for the item and accepted the date; empty while it is imposed
 * @param contested that it cannot be kept
 * @param requested the later date that is asked for and not answered
 */
public record Consent(Optional<Who> accepted, Optional<Contest> contested, Optional<Request> requested) {

    static final Consent NONE = new Consent(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param keepable the date that would be kept */
    public record Contest(LocalDate keepable, String reason, Who recorded) {}

    /** A later date that somebody asks for. */
    public record Request(LocalDate to, MoveReason code, String reason, Who recorded) {}

    /** Whether nobody who has to keep it has accepted it. */
    public boolean imposed() {
        return accepted.isEmpty();
    }

    Consent acceptedBy(Who who) {
        return new Consent(Optional.of(who), Optional.empty(), requested);
    }

    Consent contested(Contest contest) {
        return new Consent(Optional.empty(), Optional.of(contest), requested);
    }

    Consent requested(Request request) {
        return new Consent(accepted, contested, Optional.of(request));
    }

    /** Somebody else has to keep it, and has said nothing to it. */
    Consent imposedAgain() {
        return new Consent(Optional.empty(), Optional.empty(), requested);
    }

    Consent answered() {
        return new Consent(accepted, contested, Optional.empty());
    }
}
