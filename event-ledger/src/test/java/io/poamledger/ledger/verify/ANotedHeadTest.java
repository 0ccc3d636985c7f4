package io.poamledger.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.poamledger.ledger.format.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ANotedHeadTest {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void is_read_as_it_is_written_also_after_it_was_typed_in_capitals() {
        var noted = new NotedHead(39, Digest.parse(HASH));
        assertThat(noted).hasToString("39:" + HASH);
        assertThat(NotedHead.parse("39:" + HASH)).isEqualTo(noted);
        assertThat(NotedHead.parse(" 39:" + HASH.toUpperCase(java.util.Locale.ROOT) + "\n"))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "39",
                HASH,
                "39:",
                "39:abc",
                "-1:" + HASH,
                "1e3:" + HASH,
                "9999999999999999999:" + HASH,
                "39:" + HASH + "00"
            })
    void is_refused_in_any_other_form(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NotedHead.parse(text))
                .withMessageContaining("SLOT:HASH");
    }
}
