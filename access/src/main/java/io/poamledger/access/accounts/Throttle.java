package io.poamledger.access.accounts;

import io.poamledger.access.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down. Failures are counted per network address, and per account id (known or not) at that address; past a free number
 * of them every further one doubles the wait, from two seconds to 15 minutes. A count is forgotten after a day without
 * failure. It is stored: a restart does not reset it. What fails elsewhere never keeps anybody waiting here: else a stranger could lock
 * everybody out.
 *
 * <p>An attempt counts as failed from its start until it is known to have succeeded, so that many attempts at once gain
 * nothing.
 */
@Component
final class Throttle {

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 30;
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Throttle(AccountsDatabase database, Clock clock) {
        this.jdbc = database.jdbc();
        this.transaction = database.transaction();
        this.clock = clock;
    }

    /**
     * One attempt.
     *
     * @param toWait how long nothing may be tried; then the attempt was not counted and must not be made
     * @param blocks whether this attempt, unless it succeeds, makes the next ones wait
     */
    record Attempt(Optional<Duration> toWait, boolean blocks) {}

    /** Counts an attempt, unless it has to wait. */
    Attempt begin(String account, String address) {
        var attempt = transaction.execute(_ -> {
            forgetOld();
            var until = Math.max(blockedUntil(account(account, address)), blockedUntil(address(address)));
            var now = clock.millis();
            if (until > now) {
                return new Attempt(Optional.of(Duration.ofMillis(until - now)), false);
            }
            var byAccount = count(account(account, address), FREE_PER_ACCOUNT);
            var byAddress = count(address(address), FREE_PER_ADDRESS);
            return new Attempt(Optional.empty(), byAccount || byAddress);
        });
        return known(attempt);
    }

    /** The attempt succeeded: the account starts anew there, the address gets back what the attempt had counted. */
    void succeeded(String account, String address) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("DELETE FROM throttle WHERE who = ?")
                    .param(account(account, address))
                    .update();
            jdbc.sql("UPDATE throttle SET failures = failures - 1, blocked_until = 0 WHERE who = ? AND failures > 0")
                    .param(address(address))
                    .update();
        });
    }

    private boolean count(String who, int free) {
        var now = clock.instant();
        int failures = jdbc.sql("INSERT INTO throttle (who, failures, last_at, blocked_until) VALUES (?, 1, ?, 0)"
                        + " ON CONFLICT (who) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at"
                        + " RETURNING failures")
                .params(who, now.toEpochMilli())
                .query(Integer.class)
                .single();
        if (failures < free) {
            return false;
        }
        jdbc.sql("UPDATE throttle SET blocked_until = ? WHERE who = ?")
                .params(blockedUntil(now, failures - free), who)
                .update();
        return true;
    }

    private static long blockedUntil(Instant now, int doublings) {
        var wait = Duration.ofSeconds(2L << Math.min(doublings, 20));
        return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST).toEpochMilli();
    }

    private long blockedUntil(String who) {
        return jdbc.sql("SELECT blocked_until FROM throttle WHERE who = ?")
                .param(who)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void forgetOld() {
        jdbc.sql("DELETE FROM throttle WHERE last_at < ?")
                .param(clock.instant().minus(FORGOTTEN_AFTER).toEpochMilli())
                .update();
    }

    private static String account(String id, String address) {
        var known = id.toLowerCase(Locale.ROOT);
        return "account " + (known.length() > 100 ? known.substring(0, 100) : known) + " at " + Network.of(address);
    }

    private static String address(String address) {
        return "address " + Network.of(address);
    }

    private static Attempt known(@Nullable Attempt attempt) {
        if (attempt == null) {
            throw new IllegalStateException("The attempt could not be counted.");
        }
        return attempt;
    }
}
