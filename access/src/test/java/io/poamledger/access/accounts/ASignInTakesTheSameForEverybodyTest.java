package io.poamledger.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.accounts.PasswordSignIn.Answer;
import io.poamledger.accesstest.HandSetClock;
import io.poamledger.accesstest.Organisation;
import io.poamledger.events.organisation.AccountId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashing is all that takes long: whoever is refused has cost one comparison with a hash of the same strength. */
class ASignInTakesTheSameForEverybodyTest {

    static final String PASSWORD = "orange bicycle in the rain";
    static final String STRENGTH = "{pbkdf2-sha256-600000}";
    static final AccountId ROOT = new AccountId("root");

    @TempDir
    Path folder;

    final List<String> compared = new ArrayList<>();
    AccountsDatabase database;
    PasswordSignIn signIn;

    @BeforeEach
    void someAccounts() {
        var clock = new HandSetClock();
        var ledger = new Organisation().engine();
        database = new AccountsDatabase(new AccessSettings(folder, Optional.empty()));
        var accounts = new Accounts(database, counted(), new OrganisationName(ledger), clock);
        for (var id : List.of("active", "disabled")) {
            accounts.add(new AccountId(id), "Somebody", "", PASSWORD);
        }
        accounts.disable(new AccountId("disabled"));
        accounts.service(new AccountId("program"), "program");
        new Invitations(database, accounts, _ -> {}, clock)
                .invite(new AccountId("invited"), "Ina", "", ROOT, Duration.ofDays(1));
        signIn = new PasswordSignIn(accounts, new Throttle(database, clock), new SignInLog(database, clock));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    /** The hashing of the product, with a note of every comparison. */
    PasswordEncoder counted() {
        var real = new PasswordHashing().passwordEncoder();
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return real.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                compared.add(String.valueOf(hash).substring(0, STRENGTH.length()));
                return real.matches(password, hash);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "active, green bicycle in the sun",
        "disabled, orange bicycle in the rain",
        "disabled, green bicycle in the sun",
        "invited, orange bicycle in the rain",
        "program, orange bicycle in the rain",
        "nobody, orange bicycle in the rain"
    })
    void compares_one_password_with_one_hash(String id, String password) {
        assertThat(signIn.attempt(id, password, "192.0.2.1")).isInstanceOf(Answer.Refused.class);
        assertThat(compared).containsExactly(STRENGTH);
    }
}
