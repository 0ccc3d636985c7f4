package io.poamledger.access.accounts;

import io.poamledger.access.accounts.SignInLog.Outcome;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells whether an account id and a password belong together. */
@Component
public final class PasswordSignIn {

    private final Accounts accounts;
    private final Throttle throttle;
    private final SignInLog log;

    PasswordSignIn(Accounts accounts, Throttle throttle, SignInLog log) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.log = log;
    }

    /** The answer to an attempt. */
    public sealed interface Answer {

        /** They belong together and the account can be used. */
        record Welcome(Account account) implements Answer {}

        /** They do not, or it cannot; which of these is not told. */
        record Refused() implements Answer {}

        /** Too many failures: nothing was tried, and nothing will be for so long. */
        record Wait(Duration left) implements Answer {

            /** The time left in whole seconds, rounded up. */
            public long seconds() {
                return left.plusMillis(999).toSeconds();
            }

            /** The answer in words. */
            public String sentence() {
                return "Too many failed attempts. Try again in " + seconds() + " seconds.";
            }
        }
    }

    /** Tries the password of somebody who is signed in already; only a failure is logged. */
    public Answer confirm(String id, String password, String address) {
        return attempt(id, password, address, false);
    }

    /**
     * Tries and logs it.
     *
     * @param address the network address that the attempt came from
     */
    public Answer attempt(String id, String password, String address) {
        return attempt(id, password, address, true);
    }

    private Answer attempt(String id, String password, String address, boolean logSuccess) {
        var attempt = throttle.begin(id, address);
        if (attempt.toWait().isPresent()) {
            return new Answer.Wait(attempt.toWait().get());
        }
        var account = accounts.find(id);
        if (!accounts.hasPassword(account, password) || !account.orElseThrow().active()) {
            log.add(id, address, attempt.blocks() ? Outcome.REFUSED_AND_BLOCKED : Outcome.REFUSED);
            return new Answer.Refused();
        }
        throttle.succeeded(id, address);
        if (logSuccess) {
            log.add(account.get().id().value(), address, Outcome.SIGNED_IN);
        }
        return new Answer.Welcome(account.get());
    }
}
