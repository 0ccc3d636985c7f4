package io.poamledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {

    static Optional<PublicAddress> from(String set) {
        return PublicAddress.from(new MockEnvironment().withProperty("poam.public-address", set));
    }

    @ParameterizedTest
    @CsvSource({
        "https://ledger.example.org, https://ledger.example.org",
        "https://ledger.example.org:443/, https://ledger.example.org",
        "https://ledger.example.org:8443, https://ledger.example.org:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void is_what_stands_before_every_path(String set, String address) {
        assertThat(from(set).orElseThrow().at("/welcome/x")).hasToString(address + "/welcome/x");
    }

    @Test
    void is_none_where_nothing_is_set() {
        assertThat(from(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.example.org",
                "http://ledger.example.org",
                "https://ledger.example.org/poam",
                "https://ledger.example.org?x",
                "https://me@ledger.example.org",
                "mailto:me@example.org",
                "not an address"
            })
    void is_refused_where_it_is_no_beginning_of_an_encrypted_address(String set) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(set))
                .withMessageContaining("POAM_PUBLIC_ADDRESS")
                .withMessageContaining(set);
    }

    @ParameterizedTest
    @CsvSource({
        "ledger.example.org, true",
        "LEDGER.example.org, true",
        "localhost, true",
        "127.0.0.1, true",
        "[::1], true",
        "evil.example, false",
        "ledger.example.org.evil.example, false",
        "10.0.0.1, false"
    })
    void knows_which_host_means_us(String host, boolean us) {
        assertThat(from("https://ledger.example.org").orElseThrow().isHost(host))
                .isEqualTo(us);
    }
}
