package io.poamledger.access.signin;

import io.poamledger.access.Secrets;
import io.poamledger.access.accounts.Account;
import io.poamledger.events.organisation.AccountId;
import java.time.Duration;
import java.time.Instant;

/**
 * One signed-in browser. Everything about it is in its cookie; the server keeps nothing.
 *
 * @param id random; the CSRF token is bound to it and signing out names it
 * @param issued when the password was given, in whole seconds
 * @param seen when the cookie was last renewed, in whole seconds
 * @param epoch the account's at that time
 */
record Session(AccountId account, String id, Instant issued, Instant seen, int epoch) {

    /** A session ends this long after the password was given, whatever happens. */
    static final Duration ABSOLUTE = Duration.ofHours(8);

    /** A session ends when nothing was asked for so long. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** A cookie is given out anew at most this often. */
    static final Duration RENEWED_EVERY = Duration.ofMinutes(1);

    static Session of(Account account, Instant now) {
        return new Session(account.id(), Secrets.randomName(), now, now, account.epoch());
    }

    boolean over(Instant now) {
        return !now.isBefore(ends()) || !now.isBefore(seen.plus(IDLE));
    }

    Instant ends() {
        return issued.plus(ABSOLUTE);
    }

    boolean toBeRenewed(Instant now) {
        return !now.isBefore(seen.plus(RENEWED_EVERY));
    }

    Session seenAt(Instant now) {
        return new Session(account, id, issued, now, epoch);
    }
}
