package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ./poam lost-values} lists the events in which a page may have stored less than somebody typed. */
@SuppressWarnings("NullAway.Init")
class ValuesThatEarlyPagesLostTest {

    @TempDir
    Path folder;

    private Database.Opened opened;
    private long position;

    @AfterEach
    void the_database_ends() {
        opened.close();
    }

    @ParameterizedTest
    @EnumSource
    void are_listed_with_their_place_and_what_was_there_before_and_nothing_else_is(Database database) {
        opened = database.open();
        var item = toldTheWayEarlyPagesDid();

        var listed = PoamProcess.run(opened.command("lost-values", folder));

        assertThat(listed.status()).isZero();
        var table = listed.output()
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        assertThat(table.getFirst())
                .containsExactly(
                        "position", "recorded", "account", "name", "about", "event", "field", "kept", "before");
        assertThat(table.subList(1, table.size() - 1))
                .extracting(row -> String.join("|", row.subList(4, 9)))
                .containsExactly(
                        item + "|WeaknessRevised|to.references|ac-4|ac-2, ac-3, ac-4",
                        item + "|ResponsibilityAssigned|supporting|Petra|Olga, Petra",
                        item + "|ResourcesEstimated|cost||1200.00",
                        "acme|ReviewRecorded|participants|Dana|",
                        "acme|SystemRevised|to.cageCodes|3DEF4|1ABC2, 3DEF4");
        assertThat(table.get(1).getFirst()).isEqualTo(String.valueOf(position));
        assertThat(table.get(1).get(2)).isEqualTo("local-operator");
        assertThat(table.getLast()).containsExactly("5 values to compare with what was meant.");
        assertThat(PoamProcess.runHere(opened.command("lost-values", folder, "--until", "2026-01-01T00:00:00Z"))
                        .output())
                .endsWith("0 values to compare with what was meant.");
    }

    /** Programs said all they had to say; then pages sent the last of several values, and an estimate without its cost. */
    private String toldTheWayEarlyPagesDid() {
        try (var _ = PoamProcess.serving(folder, opened)) {
            var program = LocalProgram.over(folder);
            program.registersTheSystem("acme", "ACME");
            program.command("ReviseSystem", profile("1ABC2\", \"3DEF4")).accepted();
            var item = program.opensAWeakness("acme", "TLS 1.0");
            var about = "{\"itemId\": \"%s\", ".formatted(item);
            program.command("ReviseWeakness", about + weakness("ac-2\", \"ac-3\", \"ac-4"))
                    .accepted();
            program.command(
                            "AssignResponsibility",
                            about + "\"primary\": \"Dana\", \"supporting\": [\"Olga\", \"Petra\"]}")
                    .accepted();
            program.command("EstimateResources", about + "\"resources\": \"a week\", \"cost\": 1200, \"hours\": 40}")
                    .accepted();
            program.command(
                            "PlanRemediation",
                            about + "\"actions\": \"switch it off\", \"systemsCovered\": [\"gw-1\"]}")
                    .accepted();

            position = program.asAPage("ReviseWeakness", about + weakness("ac-4"))
                    .accepted()
                    .position();
            program.asAPage("AssignResponsibility", about + "\"primary\": \"Dana\", \"supporting\": [\"Petra\"]}")
                    .accepted();
            program.asAPage("EstimateResources", about + "\"resources\": \"two weeks\", \"hours\": 80}")
                    .accepted();
            program.asAPage(
                            "PlanRemediation",
                            about + "\"actions\": \"switch it off\", \"systemsCovered\": [\"gw-1\", \"gw-2\"]}")
                    .accepted();
            program.asAPage("RecordReview", """
                    {"systemId": "acme", "heldOn": "2026-01-05", "participants": ["Dana"], "decisions": "none"}""").accepted();
            program.asAPage("ReviseSystem", profile("3DEF4")).accepted();
            return item;
        }
    }

    private static String weakness(String references) {
        return "\"title\": \"TLS 1.0\", \"references\": [\"%s\"], \"reason\": \"sharper\"}".formatted(references);
    }

    private static String profile(String cageCodes) {
        return """
                {"systemId": "acme", "name": "Acme", "itemPrefix": "ACME", "level": "LEVEL_2", "timeZone": "America/New_York",
                 "cageCodes": ["%s"], "reviewEveryDays": 31, "reason": "as registered"}""".formatted(cageCodes);
    }
}
