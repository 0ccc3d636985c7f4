package io.poamledger.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOrTlsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void listens_to_this_machine_in_the_clear(String address) {
        assertThatCode(() -> LoopbackOrTls.check(address, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1"})
    void listens_to_others_only_with_encryption(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> LoopbackOrTls.check(address, false));
        assertThatCode(() -> LoopbackOrTls.check(address, true)).doesNotThrowAnyException();
    }
}
