package io.poamledger.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.access.AccessSettings;
import io.poamledger.accesstest.HandSetClock;
import io.poamledger.accesstest.Organisation;
import io.poamledger.events.organisation.AccountId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheAccountsFileTest {

    static final String PASSWORD = "orange bicycle in the rain";
    static final AccountId ALICE = new AccountId("alice");

    @TempDir
    Path folder;

    AccountsDatabase open() {
        return new AccountsDatabase(new AccessSettings(folder, Optional.empty()));
    }

    Accounts accounts(AccountsDatabase database) {
        return new Accounts(
                database,
                new PasswordHashing().passwordEncoder(),
                new OrganisationName(new Organisation().engine()),
                new HandSetClock());
    }

    @Test
    void keeps_an_account_from_start_to_start() {
        try (var database = open()) {
            accounts(database).add(ALICE, "Alice Adams", "alice@example.org", PASSWORD);
        }
        try (var database = open()) {
            var alice = accounts(database).find("alice");
            assertThat(alice.orElseThrow().name()).isEqualTo("Alice Adams");
            assertThat(accounts(database).hasPassword(alice, PASSWORD)).isTrue();
            assertThat(accounts(database).hasPassword(alice, PASSWORD + "!")).isFalse();
        }
    }

    @Test
    void holds_no_name_that_looks_like_another() {
        try (var database = open()) {
            assertThatThrownBy(() -> accounts(database).add(ALICE, "Alice\u200B Adams", "", PASSWORD))
                    .isInstanceOfSatisfying(
                            InvalidEntry.class,
                            refused -> assertThat(refused.field()).isEqualTo("name"))
                    .hasMessageStartingWith("The name has U+200B ZERO WIDTH SPACE as character 6, after 'Alice'.");
        }
    }

    @Test
    void holds_a_password_only_as_its_hash() throws Exception {
        try (var database = open()) {
            accounts(database).add(ALICE, "Alice Adams", "", PASSWORD);
        }
        var bytes = Files.readString(folder.resolve("accounts.db"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("{pbkdf2-sha256-600000}").doesNotContain(PASSWORD);
    }

    @Test
    void takes_an_id_once_in_whatever_case_it_is_written() {
        try (var database = open()) {
            var accounts = accounts(database);
            accounts.add(ALICE, "Alice Adams", "", PASSWORD);
            assertThatThrownBy(() -> accounts.add(new AccountId("Alice"), "Mallory", "", PASSWORD))
                    .isInstanceOf(InvalidEntry.class)
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void keeps_people_and_programs_apart() {
        try (var database = open()) {
            var accounts = accounts(database);
            accounts.add(ALICE, "Alice Adams", "", PASSWORD);
            assertThatThrownBy(() -> accounts.service(ALICE, "alice")).isInstanceOf(InvalidEntry.class);
            var program = accounts.service(new AccountId("nightly"), "nightly");
            assertThat(accounts.service(new AccountId("nightly"), "nightly")).isEqualTo(program);
            assertThat(accounts.hasPassword(Optional.of(program), "")).isFalse();
        }
    }

    @Test
    void is_not_touched_by_a_version_older_than_the_one_that_wrote_it() {
        try (var database = open()) {
            database.jdbc().sql("PRAGMA user_version = 4").update();
        }
        assertThatIllegalStateException().isThrownBy(this::open).withMessageContaining("layout 4");
    }

    @Test
    void of_the_layout_before_calendars_gets_what_it_lacks_and_keeps_its_accounts() {
        try (var database = open()) {
            accounts(database).add(ALICE, "Alice Adams", "", PASSWORD);
            database.jdbc().sql("DROP TABLE calendar_feed").update();
            database.jdbc().sql("DROP TABLE saved_view").update();
            database.jdbc().sql("PRAGMA user_version = 1").update();
        }
        try (var database = open()) {
            assertThat(accounts(database).find("alice")).isPresent();
            assertThat(database.jdbc()
                            .sql("SELECT count(*) FROM calendar_feed")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(database.jdbc()
                            .sql("SELECT count(*) FROM saved_view")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
