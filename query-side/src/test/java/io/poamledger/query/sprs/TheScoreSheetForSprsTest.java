package io.poamledger.query.sprs;

import static io.poamledger.events.assessment.FindingState.MET;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static io.poamledger.events.assessment.FindingState.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class TheScoreSheetForSprsTest {

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-03-26T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        tell("gaps", MET, Map.of("3.1.3", NOT_MET, "3.5.3", PARTIAL));
        tell("full", MET, Map.of());
        var regressed = new PoamItemId(new SystemId("full"), 1);
        server.record(Assessed.opened(regressed, "3.1.3"), Told.scheduled(regressed, "2026-07-31"));
        tell("no-plan", MET, Map.of("3.12.4", NOT_MET));
        server.record(Told.registered(new SystemId("fresh"), "FRESH", "UTC"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void tell(String name, FindingState all, Map<String, FindingState> but) {
        var system = new SystemId(name);
        var events = new ArrayList<LedgerEvent>();
        events.add(Told.registered(system, "SYS", "UTC"));
        events.addAll(Assessed.assessed(system, 1, "2026-03-20", all, but));
        var number = 1;
        for (var requirement : but.keySet()) {
            var item = new PoamItemId(system, number++);
            events.add(Assessed.opened(item, requirement));
            events.add(Told.scheduled(item, "2026-07-31"));
        }
        server.record(events.toArray(LedgerEvent[]::new));
    }

    @Test
    void S_2_tells_the_score_its_date_and_when_the_plan_is_completed() throws Exception {
        assertThat(lines("/systems/gaps/sprs.csv"))
                .contains(
                        "Score,106",
                        "Assessment date,2026-03-20",
                        "Plan of action completion date,2026-07-31",
                        "Assessment standard,NIST SP 800-171 Rev 2")
                .anyMatch(line -> line.startsWith("Assessment scope,") && line.length() > 17)
                .anyMatch(line -> line.startsWith("CAGE codes"));
    }

    @Test
    void S_11_expects_no_full_score_where_it_was_assessed_whatever_has_opened_since() throws Exception {
        assertThat(lines("/systems/full/sprs.csv")).contains("Score,110", "Plan of action completion date,");
        assertThat(lines("/api/systems/full/score").getFirst())
                .contains("\"score\":109")
                .contains("\"fullScoreExpectedOn\":null");
        assertThat(String.join("\n", lines("/systems/full/status")))
                .contains("<dt>110 expected on</dt><dd> <span>reached</span></dd>");
    }

    @Test
    void S_3_has_a_line_for_each_of_the_110_requirements_with_what_it_takes() throws Exception {
        var lines = lines("/systems/gaps/sprs.csv");
        assertThat(lines).filteredOn(line -> line.matches("3\\.\\d+\\.\\d+,.*")).hasSize(110);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("3.1.3,AC.L2-3.1.3,") && line.contains(",not met,1,1,"))
                .anyMatch(line -> line.startsWith("3.5.3,") && line.contains(",partial,5,3,"))
                .anyMatch(line -> line.startsWith("3.1.1,") && line.contains(",met,5,0,"))
                .anyMatch(line -> line.startsWith("3.1.3,") && line.contains("SYS-000") && line.endsWith("2026-07-31"));
    }

    @Test
    void S_5_without_the_security_plan_there_is_no_score() throws Exception {
        assertThat(lines("/systems/no-plan/sprs.csv")).anyMatch(line -> line.contains("no score"));
    }

    @Test
    void says_of_a_system_without_an_assessment_that_there_is_none_as_before_it_was_completed() throws Exception {
        assertThat(lines("/systems/fresh/sprs.csv"))
                .contains("Assessment,none was completed", "Score,no score: no assessment was completed");
        assertThat(lines("/systems/gaps/sprs.csv?asOf=2026-03-19&by=claimed"))
                .contains("Assessment,none was completed");
    }

    @Test
    void goes_out_as_a_workbook_too() throws Exception {
        var answer =
                server.web().perform(get("/systems/gaps/sprs.xlsx")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
    }

    private static List<String> lines(String address) throws Exception {
        var answer = server.web().perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString().lines().toList();
    }
}
