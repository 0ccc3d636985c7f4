package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision records are short, and numbered without a gap. */
class DecisionsAreReadableTest {

    static List<Path> decisions() throws IOException {
        try (var files = Files.list(Path.of("../docs/adr"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_has_at_most_400_words(Path decision) throws IOException {
        assertThat(Files.readString(decision).split("\\s+")).hasSizeLessThanOrEqualTo(400);
    }

    @Test
    void decisions_are_numbered_from_one_without_a_gap() throws IOException {
        var numbers = decisions().stream()
                .map(file -> Integer.valueOf(file.getFileName().toString().substring(0, 4)))
                .toList();

        assertThat(numbers).isNotEmpty();
        for (var at = 0; at < numbers.size(); at++) {
            assertThat(numbers.get(at)).isEqualTo(at + 1);
        }
    }
}
