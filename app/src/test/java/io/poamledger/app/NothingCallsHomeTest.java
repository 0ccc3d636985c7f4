package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Axon brings an update checker along that reports to its vendor. A server of ours does not even load it. */
class NothingCallsHomeTest {

    @TempDir
    Path folder;

    @Test
    void a_server_loads_no_class_of_the_update_checker() throws IOException {
        var loaded = folder.resolve("loaded.txt");

        try (var _ = PoamProcess.serving(folder.resolve("data"), "-Xlog:class+load:file=" + loaded)) {
            assertThat(LocalProgram.over(folder.resolve("data")).get("/api/me").status())
                    .isEqualTo(200);
        }

        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" org.axonframework.config.DefaultConfigurer "))
                .noneMatch(line -> line.contains(" org.axonframework.updates."));
    }
}
