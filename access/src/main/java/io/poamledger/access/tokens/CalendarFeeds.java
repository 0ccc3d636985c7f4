package io.poamledger.access.tokens;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Caller;
import io.poamledger.access.Scope;
import io.poamledger.access.Secrets;
import io.poamledger.access.Way;
import io.poamledger.access.accounts.Account;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.AccountsDatabase;
import io.poamledger.access.roles.Roles;
import io.poamledger.events.organisation.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secret addresses from which a calendar program takes somebody's dates: one for an account at most. Whoever has the address needs nothing
 * else. Its end has 256 random bits and is stored as its hash.
 */
@Component
@AccountsKept(Where.HERE)
public final class CalendarFeeds {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Roles roles;
    private final Clock clock;

    CalendarFeeds(AccountsDatabase database, Accounts accounts, Roles roles, Clock clock) {
        this.jdbc = database.jdbc();
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    /** @param lastFetched empty while nobody has fetched anything from it */
    public record Feed(Instant madeAt, Optional<Instant> lastFetched) {}

    /** Makes an address, shown this once; the account's former one leads nowhere from now on. */
    public String open(AccountId account) {
        var secret = Secrets.random();
        jdbc.sql("INSERT INTO calendar_feed (account_id, secret_hash, made_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (account_id) DO UPDATE SET secret_hash = excluded.secret_hash,"
                        + " made_at = excluded.made_at, last_fetched_at = NULL")
                .params(account.value(), Secrets.stored(secret), clock.millis())
                .update();
        return secret;
    }

    /** The account's address leads nowhere from now on. */
    public void withdraw(AccountId account) {
        jdbc.sql("DELETE FROM calendar_feed WHERE account_id = ?")
                .param(account.value())
                .update();
    }

    public Optional<Feed> of(AccountId account) {
        return jdbc.sql("SELECT made_at, last_fetched_at FROM calendar_feed WHERE account_id = ?")
                .param(account.value())
                .query((row, _) -> {
                    var made = Instant.ofEpochMilli(row.getLong("made_at"));
                    var fetched = row.getLong("last_fetched_at");
                    return new Feed(
                            made, row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(fetched)));
                })
                .optional();
    }

    /** Whose dates are at that address, with their roles of now; empty when it was withdrawn or never given, or the account is not active. */
    public Optional<Caller> fetchedBy(String secret) {
        var hash = Secrets.stored(secret);
        return jdbc.sql("SELECT account_id FROM calendar_feed WHERE secret_hash = ?")
                .param(hash)
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .filter(Account::active)
                .map(account -> {
                    jdbc.sql("UPDATE calendar_feed SET last_fetched_at = ? WHERE secret_hash = ?")
                            .params(clock.millis(), hash)
                            .update();
                    return new Caller(account.actor(), roles.of(account.id()), Way.TOKEN, Set.of(Scope.READ));
                });
    }
}
