package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts a server starts it with {@code deploy/jvm-options}, so that each ends when its memory does. */
class OneListOfJvmOptionsTest {

    private static final Path TOP = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"poam", "deploy/poam-node", "deploy/Dockerfile"})
    void is_what_every_way_to_start_reads_and_none_adds_to(String way) throws IOException {
        assertThat(Files.readString(TOP.resolve(way))).contains("jvm-options").doesNotContain("-XX:+", "-XX:-", "-Xms");
    }

    @Test
    void ends_the_process_when_memory_runs_out() throws IOException {
        assertThat(Files.readString(TOP.resolve("deploy/jvm-options")))
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:OnOutOfMemoryError=");
    }

    @Test
    void keeps_what_the_jvm_says_of_a_recording_that_it_cannot_use_out_of_the_answer() {
        var answer = PoamProcess.run(List.of("-XX:AOTCache=of-another-machine.aot"), "help");
        assertThat(answer.output()).startsWith("Usage: ./poam");
    }
}
