package io.poamledger.access.accounts;

import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.time.Instant;

/**
 * Somebody, or some program, that can be known here.
 *
 * @param name as shown to people, never blank
 * @param email may be blank
 * @param epoch grows with every change of password or state; cookies of an earlier epoch are void
 */
public record Account(AccountId id, String name, String email, Kind kind, State state, int epoch, Instant createdAt) {

    /** Who may use an account. */
    public enum Kind {
        /** A person, who signs in with a password. */
        PERSON,
        /** A program, which has tokens and no password. */
        SERVICE
    }

    /** Whether an account can be used. */
    public enum State {
        /** Its one-time link has not been used yet. */
        INVITED,
        /** It can be used. */
        ACTIVE,
        /** An administrator switched it off; cookies and tokens are void. */
        DISABLED
    }

    /** The account as an event names it. */
    public Actor actor() {
        return new Actor(id, name);
    }

    /** Whether it can be used. */
    public boolean active() {
        return state == State.ACTIVE;
    }
}
