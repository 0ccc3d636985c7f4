package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./poam test} says at its end about the servers it ran on. */
class TheClosingLinesOfATestRunTest {

    @TempDir
    Path project;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Files.copy(Path.of("..", "poam"), project.resolve("poam"));
    }

    private void ranOn(String... servers) throws IOException {
        var target = Files.createDirectories(project.resolve("event-ledger/target"));
        Files.write(target.resolve("contract-suite.txt"), List.of(servers));
    }

    private List<String> lines() throws Exception {
        var process = new ProcessBuilder("bash", project.resolve("poam").toString(), "tested-on").start();
        var lines = process.inputReader().readAllLines();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    @Test
    void name_each_server_once_and_the_missing_ones_with_a_way_to_add_them() throws Exception {
        ranOn("scripted replica set", "SQLite", "mongo-java-server, in memory", "SQLite");
        assertThat(lines())
                .containsExactly(
                        "The contract suite of the ledger's stores ran on:",
                        "  SQLite",
                        "  mongo-java-server, in memory",
                        "  scripted replica set",
                        "It did not run on: real MongoDB",
                        "(POAM_TEST_MONGODB=mongodb://... ./poam test runs it on that MongoDB)");
    }

    @Test
    void say_which_real_server_took_the_place_of_the_one_in_memory() throws Exception {
        ranOn("scripted replica set", "SQLite", "real MongoDB 8.0.4");
        assertThat(lines()).contains("  real MongoDB 8.0.4").endsWith("It did not run on: mongo-java-server");
    }

    @Test
    void claim_nothing_where_no_suite_ran() throws Exception {
        assertThat(lines())
                .contains("It did not run on: SQLite, mongo-java-server, scripted replica set, real MongoDB");
    }
}
