package io.poamledger.access.accounts;

import io.poamledger.access.FirstGrant;
import io.poamledger.access.Secrets;
import io.poamledger.access.accounts.Account.Kind;
import io.poamledger.access.accounts.Account.State;
import io.poamledger.events.organisation.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time links. The code in a link has 256 random bits, is stored as its hash, and is good once, until it expires; a
 * newer link for the same account voids the older ones.
 */
@Component
public final class Invitations {

    static final Duration FIRST_ADMINISTRATORS = Duration.ofHours(24);
    static final Duration SHORTEST = Duration.ofHours(24);
    static final Duration LONGEST = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final FirstGrant firstGrant;
    private final Clock clock;

    Invitations(AccountsDatabase database, Accounts accounts, FirstGrant firstGrant, Clock clock) {
        this.jdbc = database.jdbc();
        this.transaction = database.transaction();
        this.accounts = accounts;
        this.firstGrant = firstGrant;
        this.clock = clock;
    }

    /**
     * What a good link is for.
     *
     * @param account whose password it sets; empty for the first administrator's, who chooses an id
     */
    public record Invitation(Optional<Account> account) {}

    /**
     * Makes an account that waits for its owner, and the code of its one-time link.
     *
     * @param lasts how long the link is good, from 24 hours to 7 days
     * @throws InvalidEntry an entry is refused or the id is taken
     */
    public String invite(AccountId id, String name, String email, AccountId by, Duration lasts) {
        if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
            throw new InvalidEntry("days", "A link is good for 1 to 7 days.");
        }
        return made(() -> {
            accounts.insert(id, name, email, Kind.PERSON, State.INVITED, Optional.empty());
            return code(Optional.of(id), Optional.of(by), lasts);
        });
    }

    /**
     * Makes the code of a new one-time link for somebody who lost a password or a link. The old password stays good
     * until the link is used.
     *
     * @throws InvalidEntry there is no such person, or the account is disabled
     */
    public String renew(AccountId id, AccountId by) {
        var account = accounts.find(id.value())
                .filter(a -> a.kind() == Kind.PERSON && a.state() != State.DISABLED)
                .orElseThrow(() -> new InvalidEntry("id", "There is no person's account " + id + " that is enabled."));
        return made(() -> code(Optional.of(account.id()), Optional.of(by), SHORTEST));
    }

    /** The code of the first administrator's link, while nobody has an account; voids the one made before. */
    Optional<String> firstAdministrators() {
        return accounts.anybody()
                ? Optional.empty()
                : Optional.of(made(() -> code(Optional.empty(), Optional.empty(), FIRST_ADMINISTRATORS)));
    }

    /** What the link with this code is for; empty when it was used, has expired, was replaced or never was. */
    public Optional<Invitation> find(String code) {
        return jdbc.sql("SELECT coalesce(account_id, '') FROM invitation"
                        + " WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?")
                .params(Secrets.stored(code), clock.millis())
                .query(String.class)
                .optional()
                .flatMap(this::invitation);
    }

    /**
     * Uses a link: sets the password and makes the account active; through the first administrator's link, also makes
     * the account and its role.
     *
     * @return the account; empty when the link is not good (any more)
     * @throws InvalidEntry an entry is refused; the link stays good
     */
    public Optional<Account> accept(String code, AccountId id, String name, String password) {
        return find(code)
                .flatMap(invitation -> Optional.ofNullable(transaction.execute(_ -> {
                    var used = jdbc.sql("UPDATE invitation SET used_at = ? WHERE code_hash = ? AND used_at IS NULL")
                            .params(clock.millis(), Secrets.stored(code))
                            .update();
                    return used == 0 ? null : accepted(invitation, id, name, password);
                })));
    }

    private Account accepted(Invitation invitation, AccountId id, String name, String password) {
        if (invitation.account().isPresent()) {
            return accounts.setPassword(invitation.account().get(), name, password);
        }
        var first = accounts.add(id, name, "", password);
        firstGrant.grantAdministrator(first.actor());
        return first;
    }

    private Optional<Invitation> invitation(String accountId) {
        if (accountId.isEmpty()) {
            return accounts.anybody() ? Optional.empty() : Optional.of(new Invitation(Optional.empty()));
        }
        return accounts.find(accountId)
                .filter(account -> account.state() != State.DISABLED)
                .map(account -> new Invitation(Optional.of(account)));
    }

    private String made(Supplier<String> making) {
        @Nullable String code = transaction.execute(_ -> making.get());
        if (code == null) {
            throw new IllegalStateException("No link was made.");
        }
        return code;
    }

    private String code(Optional<AccountId> account, Optional<AccountId> by, Duration lasts) {
        var code = Secrets.random();
        var now = clock.instant();
        jdbc.sql("UPDATE invitation SET used_at = ? WHERE account_id IS nullif(?, '') AND used_at IS NULL")
                .params(now.toEpochMilli(), value(account))
                .update();
        jdbc.sql(
                        "INSERT INTO invitation (code_hash, account_id, made_by, made_at, expires_at) VALUES (?, nullif(?, ''), nullif(?, ''), ?, ?)")
                .params(Secrets.stored(code), value(account), value(by), now.toEpochMilli())
                .param(now.plus(lasts).toEpochMilli())
                .update();
        return code;
    }

    private static String value(Optional<AccountId> id) {
        return id.map(AccountId::value).orElse("");
    }
}
