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
        return lines("tested-on");
    }

    private List<String> lines(String part) throws Exception {
        var process = new ProcessBuilder("bash", project.resolve("poam").toString(), part).start();
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

    @Test
    void name_the_ten_test_classes_that_took_longest() throws Exception {
        var reports = Files.createDirectories(project.resolve("app/target/surefire-reports"));
        for (var seconds : List.of("0.4", "9.21", "1,234.5", "3", "4", "5", "6", "7", "8", "10", "11")) {
            Files.writeString(
                    reports.resolve("TEST-" + seconds + ".xml"), """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <testsuite version="3.0.2" name="TookSeconds%s" time="%s" tests="8" errors="0">
                    """.formatted(seconds.replaceAll("\\W", ""), seconds));
        }
        assertThat(lines("slowest"))
                .hasSize(11)
                .startsWith(
                        "The test classes that took longest, in seconds:",
                        "   1234.5 TookSeconds12345",
                        "     11.0 TookSeconds11",
                        "     10.0 TookSeconds10",
                        "      9.2 TookSeconds921")
                .endsWith("      3.0 TookSeconds3");
    }

    @Test
    void name_no_class_where_none_ran() throws Exception {
        assertThat(lines("slowest")).isEmpty();
    }
}
