package io.poamledger.access.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.organisation.AccountId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    static final AccountId ID = new AccountId("alice.adams.jr");
    static final String NAME = "Alice Adams Junior";

    @ParameterizedTest
    @ValueSource(strings = {"orange bicycle", "abcdefabcdef", "пароль длинный", "🚲🍊🌧️☂️🚲🍊🌧️☂️🚲🍊🌧️☂️"})
    void takes_any_characters_if_there_are_enough(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, ID, NAME)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short, at least 12",
        "elevenchars, at least 12",
        "alice.adams.jr, your name or account id",
        "ALICE.ADAMS.JR, your name or account id",
        "aliceadamsjunior, your name or account id",
        "Alice Adams Junior, your name or account id",
        "aaaaaaaaaaaaaa, four different"
    })
    void refuses(String password, String words) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, ID, NAME))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 100_000})
    void refuses_what_would_only_keep_the_machine_busy(int length) {
        assertThatThrownBy(() -> PasswordPolicy.check("abcd".repeat(length).substring(0, length), ID, NAME))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("at most 256");
    }
}
