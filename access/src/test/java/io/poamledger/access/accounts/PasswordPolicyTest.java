package io.poamledger.access.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.organisation.AccountId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    static final AccountId ID = new AccountId("alice.adams.jr");
    static final String NAME = "Alice Adams Junior";
    static final Optional<String> ORGANISATION = Optional.of("Tidewater Gears");

    @ParameterizedTest
    @ValueSource(strings = {"orange bicycle", "пароль длинный", "🚲🍊🌧️☂️🚲🍊🌧️☂️🚲🍊🌧️☂️"})
    void takes_any_characters_if_there_are_enough(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, ID, NAME, ORGANISATION))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short, at least 12",
        "elevenchars, at least 12",
        "alice.adams.jr, your name or account id",
        "ALICE.ADAMS.JR, your name or account id",
        "aliceadamsjunior, your name or account id",
        "Alice Adams Junior, your name or account id",
        "aaaaaaaaaaaaaa, four different",
        "password1234, first that are tried",
        "P@ssw0rd12345, first that are tried",
        "passwordpassword, first that are tried",
        "qwertyuiopasdf, first that are tried",
        "123456789012, first that are tried",
        "Administrator1, first that are tried",
        "abcdefabcdef, first that are tried",
        "december 2026, first that are tried",
        "Junior Alice 2026, at least 8 letters or digits beside",
        "TidewaterGears26!, at least 8 letters or digits beside",
        "gears@tidewater, at least 8 letters or digits beside"
    })
    void refuses(String password, String words) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, ID, NAME, ORGANISATION))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 100_000})
    void refuses_what_would_only_keep_the_machine_busy(int length) {
        assertThatThrownBy(
                        () -> PasswordPolicy.check("abcd".repeat(length).substring(0, length), ID, NAME, ORGANISATION))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("at most 256");
    }

    @Test
    void knows_no_organisation_before_there_is_one() {
        assertThatCode(() -> PasswordPolicy.check("Tidewater Gears 26!", ID, NAME, Optional.empty()))
                .doesNotThrowAnyException();
    }
}
