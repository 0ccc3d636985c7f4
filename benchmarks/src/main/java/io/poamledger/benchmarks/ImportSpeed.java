package io.poamledger.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * Sends registers to the installed product, each into a system of its own: how long a dry run takes, an import, and the same file again.
 *
 * <p>Settings: {@code poam=LAUNCHER rows=300,10000 times=N heap=256m}. Each time is told by itself: the first is of a server that has just started.
 */
final class ImportSpeed {

    private static final String[] REQUIREMENTS = {"3.1.1", "3.1.22", "3.3.1", "3.5.3", "3.13.11", "3.14.1", "3.8.3"};

    private final InstalledServer server;
    private int systems;

    private ImportSpeed(InstalledServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        var heap = setting.text("heap", "256m");
        System.out.printf("  the server's heap: %s%n", heap);
        try (var work = Workspace.create();
                var server = InstalledServer.start(setting.text("poam", "./poam"), work.file("data"), heap)) {
            var speed = new ImportSpeed(server);
            for (var rows : setting.numbers("rows", "300,10000")) {
                for (var time = 0; time < setting.number("times", 3); time++) {
                    speed.measure(rows);
                }
            }
            System.out.println("  " + server.resident());
        }
    }

    private void measure(int rows) throws Exception {
        var system = "plant-" + ++systems;
        InstalledServer.read(server.post("/api/commands/RegisterSystem", """
                {"systemId": "%s", "name": "Plant %d", "itemPrefix": "P%d", "level": "LEVEL_2", "timeZone": "UTC",
                 "cageCodes": [], "reviewEveryDays": 31}""".formatted(system, systems, systems)));
        var file = register(rows);
        var dry = timed(system, file, true);
        var taken = timed(system, file, false);
        var again = timed(system, file, false);
        System.out.printf(
                "  %,6d rows, %,d bytes: dry run %.2f s, import %.2f s (%,.0f rows/s), the same file again %.2f s%n",
                rows, file.length, dry, taken, rows / taken, again);
    }

    private double timed(String system, byte[] file, boolean dryRun) throws Exception {
        var start = System.nanoTime();
        var answer = server.post("/api/imports?fileName=register.csv&system=" + system + "&dryRun=" + dryRun, file);
        var seconds = (System.nanoTime() - start) / 1e9;
        nothingIsWrong(InstalledServer.read(answer));
        return seconds;
    }

    private static void nothingIsWrong(JsonNode report) throws IOException {
        if (!report.path("problems").isEmpty()) {
            throw new IOException(report.path("problems").path(0).toString());
        }
    }

    /** Rows as people keep them: three milestones, two texts, an owner and a comment each. */
    private static byte[] register(int rows) {
        var text =
                new StringBuilder("Item,Requirement,Weakness,Description,Source,Discovered on,Risk rating,Remediation,"
                        + "Milestones,Primary party,Resources,Status,Scheduled completion date,Comments\n");
        var due = LocalDate.of(2027, 1, 15);
        for (var row = 1; row <= rows; row++) {
            var end = due.plusDays(row % 200);
            text.append(String.join(
                    ",",
                    Arrays.asList(
                            "W-" + row,
                            REQUIREMENTS[row % REQUIREMENTS.length],
                            "Weakness " + row + " of the enclave",
                            "\"What was seen on host " + row + ", and what it means for those who work there.\"",
                            "Self-assessment",
                            "2026-09-14",
                            row % 3 == 0 ? "High" : "Moderate",
                            "\"Replace part " + row + "; look again\"",
                            "\"" + end.minusDays(40) + ": Choose part " + row + "\n" + end.minusDays(20)
                                    + ": Build it in\n" + end.minusDays(5) + ": Test it\"",
                            "Owner " + row % 20,
                            "12 staff hours",
                            row % 2 == 0 ? "Open" : "In progress",
                            end.toString(),
                            "\"Discussed in week " + row % 52 + "\"")));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
