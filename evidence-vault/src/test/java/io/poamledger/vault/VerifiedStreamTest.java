package io.poamledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedStreamTest {

    static final int PART = 64 * 1024;

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static VerifiedStream stream(byte[] stored, byte[] preserved) throws IOException {
        return new VerifiedStream(
                new ByteArrayInputStream(stored), ContentHash.of(new ByteArrayInputStream(preserved)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 3 * PART, 200_000})
    void gives_what_was_preserved(int size) throws Exception {
        try (var stream = stream(bytes(size), bytes(size))) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes(size));
        }
        try (var stream = stream(bytes(size), bytes(size))) {
            for (var expected : bytes(size)) {
                assertThat(stream.read()).isEqualTo(expected & 0xff);
            }
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PART - 1, PART, PART + 1, 3 * PART, 200_000})
    void never_gives_the_end_of_what_was_altered_anywhere(int size) throws Exception {
        for (var place : new int[] {0, size / 2, size - 1}) {
            var altered = bytes(size);
            altered[place] ^= 1;
            var given = new ByteArrayOutputStream();
            try (var stream = stream(altered, bytes(size))) {
                assertThatThrownBy(() -> stream.transferTo(given)).isInstanceOf(DamagedEvidence.class);
                assertThat(stream.read()).isEqualTo(-1);
            }
            assertThat(given.size()).isLessThan(size);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PART, PART + 1, 200_000})
    void never_gives_the_end_of_what_was_cut_or_grew(int size) throws Exception {
        for (var other : new int[] {size - 1, size + 1, size + PART}) {
            var given = new ByteArrayOutputStream();
            try (var stream = stream(Arrays.copyOf(bytes(size), other), bytes(size))) {
                assertThatThrownBy(() -> stream.transferTo(given)).isInstanceOf(DamagedEvidence.class);
            }
            assertThat(given.size()).isLessThan(size);
        }
    }
}
