package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, with the options that every server has, but with far less memory. */
class RunningOutOfMemoryTest {

    private static final int OUT_OF_MEMORY = 3;

    @Test
    void ends_the_process_at_once_and_says_what_to_do(@TempDir Path folder) {
        var ended = PoamProcess.run(
                List.of("-Xms16m", "-Xmx16m"),
                "start",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0");

        assertThat(ended.output())
                .contains("POA&M Ledger has run out of memory and stopped.", "a larger POAM_HEAP")
                .contains("Terminating due to java.lang.OutOfMemoryError");
        assertThat(ended.status()).isEqualTo(OUT_OF_MEMORY);
    }
}
