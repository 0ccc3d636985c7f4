package io.poamledger.access.tokens;

import io.poamledger.access.Scope;
import io.poamledger.access.Secrets;
import io.poamledger.access.accounts.Account;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.AccountsDatabase;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.events.organisation.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The API tokens of all accounts. A token has 256 random bits and is stored as its hash. */
@Component
public final class ApiTokens {

    /** What every token starts with, so that scanners find one that leaked. */
    public static final String PREFIX = "poam_";

    static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{20})_([A-Za-z0-9_-]{43})");
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "SELECT id, name, account_id, scopes, made_at, expires_at, last_used_at," + " revoked_at FROM token ";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    ApiTokens(AccountsDatabase database, Accounts accounts, Clock clock) {
        this.jdbc = database.jdbc();
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Somebody whom a token let in.
     *
     * @param account active
     */
    public record Bearer(Account account, Set<Scope> scopes) {}

    /**
     * Makes a token.
     *
     * @param by who asked for it
     * @param lasts at most 366 days
     * @throws InvalidEntry the name is blank, there is no scope, it would last too long, or the account is not active
     */
    public IssuedToken issue(AccountId account, String name, Set<Scope> scopes, Duration lasts, AccountId by) {
        check(name, scopes, lasts);
        if (accounts.find(account.value()).filter(Account::active).isEmpty()) {
            throw new InvalidEntry("name", "The account " + account + " is disabled or waits for its one-time link.");
        }
        var id = Secrets.randomName();
        var secret = Secrets.random();
        var now = clock.instant();
        jdbc.sql("INSERT INTO token (id, secret_hash, name, account_id, scopes, made_by, made_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, Secrets.stored(secret), name.strip(), account.value(), written(scopes), by.value())
                .params(now.toEpochMilli(), now.plus(lasts).toEpochMilli())
                .update();
        return new IssuedToken(PREFIX + id + "_" + secret, find(id).orElseThrow());
    }

    /** Whom a token lets in; empty when it is not one of ours, expired, revoked, or its account is not active. */
    public Optional<Bearer> check(String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches() || !Secrets.same(hashOf(parts.group(1)), Secrets.stored(parts.group(2)))) {
            return Optional.empty();
        }
        var now = clock.instant();
        return find(parts.group(1))
                .filter(kept -> kept.revokedAt().isEmpty() && now.isBefore(kept.expiresAt()))
                .flatMap(kept -> accounts.find(kept.account().value())
                        .filter(Account::active)
                        .map(account -> {
                            noteUse(kept, now);
                            return new Bearer(account, kept.scopes());
                        }));
    }

    /** The tokens of one account, newest first, also those that are no longer good. */
    public List<ApiToken> of(AccountId account) {
        return jdbc.sql(COLUMNS + "WHERE account_id = ? ORDER BY made_at DESC, id")
                .param(account.value())
                .query(ApiTokens::token)
                .list();
    }

    /** Every token, newest first. */
    public List<ApiToken> all() {
        return jdbc.sql(COLUMNS + "ORDER BY made_at DESC, id")
                .query(ApiTokens::token)
                .list();
    }

    /** One token by its public part. */
    public Optional<ApiToken> find(String id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(ApiTokens::token)
                .optional();
    }

    /** Makes a token useless from now on; one that was revoked before keeps its first moment. */
    public void revoke(String id) {
        jdbc.sql("UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(clock.millis(), id)
                .update();
    }

    private String hashOf(String id) {
        return jdbc.sql("SELECT secret_hash FROM token WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void noteUse(ApiToken token, Instant now) {
        if (token.lastUsed()
                .map(used -> used.plus(USE_IS_NOTED_EVERY).isBefore(now))
                .orElse(true)) {
            jdbc.sql("UPDATE token SET last_used_at = ? WHERE id = ?")
                    .params(now.toEpochMilli(), token.id())
                    .update();
        }
    }

    private static void check(String name, Set<Scope> scopes, Duration lasts) {
        var clean = InvalidEntry.name("name", name);
        if (clean.isEmpty() || clean.length() > 100) {
            throw new InvalidEntry("name", "A token's name has 1 to 100 characters.");
        }
        if (scopes.isEmpty()) {
            throw new InvalidEntry("scopes", "Choose at least one thing that the token may be used for.");
        }
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LONGEST) > 0) {
            throw new InvalidEntry("days", "A token is good for 1 to " + LONGEST.toDays() + " days.");
        }
    }

    private static String written(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                new AccountId(row.getString("account_id")),
                Arrays.stream(row.getString("scopes").split(" "))
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet()),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
