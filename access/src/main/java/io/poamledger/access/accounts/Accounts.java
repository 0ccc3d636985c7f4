package io.poamledger.access.accounts;

import io.poamledger.access.accounts.Account.Kind;
import io.poamledger.access.accounts.Account.State;
import io.poamledger.events.organisation.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of this installation. Ids differ by more than upper and lower case. */
@Component
public final class Accounts {

    /** The subject of the command line, which is let in by {@code local.key} and has no account. */
    public static final AccountId LOCAL_OPERATOR = new AccountId("local-operator");

    private static final String COLUMNS = "SELECT id, name, email, kind, state, epoch, created_at FROM account ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final OrganisationName organisation;
    private final Clock clock;
    private final String nobodysHash;

    Accounts(AccountsDatabase database, PasswordEncoder passwords, OrganisationName organisation, Clock clock) {
        this.jdbc = database.jdbc();
        this.transaction = database.transaction();
        this.passwords = passwords;
        this.organisation = organisation;
        this.clock = clock;
        this.nobodysHash = encoded("no account has this password");
    }

    /** The account with this id, in whatever case it is written. */
    public Optional<Account> find(String id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    /** Every account, by id. */
    public List<Account> all() {
        return jdbc.sql(COLUMNS + "ORDER BY id").query(Accounts::account).list();
    }

    /** Whether a person ever had an account that could be used. */
    public boolean anybody() {
        return jdbc.sql("SELECT count(*) FROM account WHERE kind = 'PERSON' AND state <> 'INVITED'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Makes an account that can sign in at once.
     *
     * @throws InvalidEntry the id is taken, or an entry or the password is refused
     */
    public Account add(AccountId id, String name, String email, String password) {
        PasswordPolicy.check(password, id, name, organisation.get());
        return insert(id, name, email, Kind.PERSON, State.ACTIVE, Optional.of(encoded(password)));
    }

    /**
     * Makes the account of a program, or finds it.
     *
     * @throws InvalidEntry a person has this id
     */
    public Account service(AccountId id, String name) {
        var known = find(id.value());
        if (known.isEmpty()) {
            return insert(id, name, "", Kind.SERVICE, State.ACTIVE, Optional.empty());
        }
        if (known.get().kind() != Kind.SERVICE) {
            throw new InvalidEntry("name", "The account " + id + " belongs to a person, not to a program.");
        }
        return known.get();
    }

    /**
     * Disables an account: its cookies, tokens, one-time links and the address of its calendar are void from now on, also when it is enabled again.
     *
     * @throws InvalidEntry there is no such account
     */
    public void disable(AccountId id) {
        changeState(id, State.DISABLED);
    }

    /**
     * Lets a disabled account in again, with a new token or link where it needs one; one that never chose a password waits for that link.
     * Of any other account nothing is changed.
     *
     * @throws InvalidEntry there is no such account
     */
    public void enable(AccountId id) {
        if (find(id.value())
                .filter(account -> account.state() != State.DISABLED)
                .isPresent()) {
            return;
        }
        changeState(id, waitsForItsLink(id) ? State.INVITED : State.ACTIVE);
    }

    /**
     * Replaces a password; every cookie given out before is void.
     *
     * @throws InvalidEntry the new one is refused
     */
    public Account changePassword(Account account, String password) {
        return setPassword(account, account.name(), password);
    }

    Account setPassword(Account account, String name, String password) {
        PasswordPolicy.check(password, account.id(), name, organisation.get());
        var changed = jdbc.sql("UPDATE account SET password_hash = ?, name = ?, state = 'ACTIVE', epoch = epoch + 1"
                        + " WHERE id = ? AND state <> 'DISABLED'")
                .params(encoded(password), cleanName(name), account.id().value())
                .update();
        if (changed == 0) {
            throw new InvalidEntry("id", "The account " + account.id() + " is disabled.");
        }
        return find(account.id().value()).orElseThrow();
    }

    /** Whether the password is right; takes as long when there is no such account. */
    boolean hasPassword(Optional<Account> account, String password) {
        var hash = account.flatMap(a -> jdbc.sql("SELECT coalesce(password_hash, '') FROM account WHERE id = ?")
                        .param(a.id().value())
                        .query(String.class)
                        .optional())
                .filter(stored -> !stored.isEmpty());
        var tried = password.length() > PasswordPolicy.LONGEST * 4 ? "" : password;
        return passwords.matches(tried, hash.orElse(nobodysHash)) && hash.isPresent();
    }

    Account insert(AccountId id, String name, String email, Kind kind, State state, Optional<String> hash) {
        if (id.value().equalsIgnoreCase(LOCAL_OPERATOR.value())
                || find(id.value()).isPresent()) {
            throw new InvalidEntry("id", "The account id " + id + " is taken.");
        }
        jdbc.sql("INSERT INTO account (id, name, email, kind, state, password_hash, epoch, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, nullif(?, ''), 1, ?)")
                .params(id.value(), cleanName(name), cleanEmail(email), kind.name(), state.name(), hash.orElse(""))
                .param(clock.millis())
                .update();
        return find(id.value()).orElseThrow();
    }

    String encoded(String password) {
        var encoded = passwords.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return encoded;
    }

    private boolean waitsForItsLink(AccountId id) {
        return jdbc.sql("SELECT count(*) FROM account WHERE id = ? AND kind = 'PERSON' AND password_hash IS NULL")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void changeState(AccountId id, State state) {
        transaction.executeWithoutResult(_ -> {
            var changed = jdbc.sql("UPDATE account SET state = ?, epoch = epoch + 1 WHERE id = ?")
                    .params(state.name(), id.value())
                    .update();
            if (changed == 0) {
                throw new InvalidEntry("id", "There is no account " + id + ".");
            }
            jdbc.sql("UPDATE token SET revoked_at = ? WHERE account_id = ? COLLATE NOCASE AND revoked_at IS NULL")
                    .params(clock.millis(), id.value())
                    .update();
            jdbc.sql("DELETE FROM calendar_feed WHERE account_id = ?")
                    .param(id.value())
                    .update();
            jdbc.sql("UPDATE invitation SET used_at = ? WHERE account_id = ? COLLATE NOCASE AND used_at IS NULL")
                    .params(clock.millis(), id.value())
                    .update();
        });
    }

    private static String cleanName(String name) {
        var clean = InvalidEntry.name("name", name);
        if (clean.isEmpty() || clean.length() > 100 || clean.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidEntry("name", "A name has 1 to 100 characters.");
        }
        return clean;
    }

    private static String cleanEmail(String email) {
        var clean = email.strip();
        if (!clean.isEmpty() && !clean.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            throw new InvalidEntry("email", "An e-mail address looks like name@example.org.");
        }
        return clean;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                row.getString("name"),
                row.getString("email"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getInt("epoch"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
