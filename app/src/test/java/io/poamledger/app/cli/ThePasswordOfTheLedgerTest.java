package io.poamledger.app.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import io.poamledger.app.server.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POAM_LEDGER_PASSWORD}, which stands beside the address of a MongoDB and not in it. */
class ThePasswordOfTheLedgerTest {

    private static final String ADDRESS = "mongodb://command@mongo-1,mongo-2,mongo-3/poam?replicaSet=poam";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "$HOME ${x}", "a@b:c/d?e#f", "100 %+", "'\"\\", "p\u00e4ss\u20ac"})
    void may_hold_any_character(String password) {
        var read = new ConnectionString(InMongo.withPassword(ADDRESS, password));

        var credential = requireNonNull(read.getCredential());
        assertThat(credential.getUserName()).isEqualTo("command");
        assertThat(credential.getPassword()).containsExactly(password.toCharArray());
        assertThat(read.getHosts()).containsExactly("mongo-1", "mongo-2", "mongo-3");
        assertThat(read.getDatabase()).isEqualTo("poam");
        assertThat(read.getRequiredReplicaSetName()).isEqualTo("poam");
    }

    @Test
    void works_with_an_address_that_is_looked_up() {
        assertThat(InMongo.withPassword("mongodb+srv://command@db.example.org/poam", "secret"))
                .isEqualTo("mongodb+srv://command:secret@db.example.org/poam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongodb://mongo-1/poam", "mongodb://command:old@mongo-1/poam"})
    void is_refused_beside_an_address_without_a_user_or_with_a_password(String address) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> InMongo.withPassword(address, "secret"))
                .withMessageContaining("has to name a user and no password");
    }
}
