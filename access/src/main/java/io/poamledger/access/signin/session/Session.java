package io.poamledger.access.signin.session;

import io.poamledger.access.Secrets;
import io.poamledger.access.accounts.Account;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One signed-in browser. Everything about it is in its cookie; the server keeps nothing.
 *
 * @param id random; the CSRF token is bound to it and signing out names it
 * @param issued when they signed in, in whole seconds
 * @param seen when the cookie was last renewed, in whole seconds
 * @param epoch the account's at that time; 0 where the provider keeps it
 * @param name as the provider said it; empty where the account is kept here and knows its name
 */
public record Session(AccountId account, String id, Instant issued, Instant seen, int epoch, Optional<String> name) {

    /** A session ends this long after signing in, whatever happens. */
    public static final Duration ABSOLUTE = Duration.ofHours(8);

    /** A session ends when nothing was asked for so long. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** A cookie is given out anew at most this often. */
    public static final Duration RENEWED_EVERY = Duration.ofMinutes(1);

    public static Session of(Account account, Instant now) {
        return new Session(account.id(), Secrets.randomName(), now, now, account.epoch(), Optional.empty());
    }

    /** Of somebody whom the provider knows. */
    public static Session of(Actor actor, Instant now) {
        return new Session(actor.account(), Secrets.randomName(), now, now, 0, Optional.of(actor.name()));
    }

    boolean over(Instant now) {
        return !now.isBefore(ends()) || !now.isBefore(seen.plus(IDLE));
    }

    Instant ends() {
        return issued.plus(ABSOLUTE);
    }

    public boolean toBeRenewed(Instant now) {
        return !now.isBefore(seen.plus(RENEWED_EVERY));
    }

    public Session seenAt(Instant now) {
        return new Session(account, id, issued, now, epoch, name);
    }
}
