package io.poamledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portfolio goes on from day to day on which anything was recorded of a system, not of its items alone. */
class TheReplayStopsOnEveryDayTest {

    @Test
    void also_on_that_of_a_status_an_assessment_and_a_system(@TempDir Path folder) throws Exception {
        try (var server = QuerySideForTests.on(folder, "2026-10-01T12:00:00Z")) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(List.of(
                    happened("2026-03-01", Told.registered(Told.ACME, "ACME", "UTC")),
                    happened("2026-03-02", Told.opened(Told.item(1), "No banner")),
                    happened("2026-03-09", Assessed.conditional(Told.ACME, "2026-03-09", 90)),
                    happened("2026-03-23", Told.registered(new SystemId("later"), "LATER", "UTC")),
                    happened("2026-09-04", Told.rated(Told.item(1), RiskLevel.LOW))));
            assertThat(told(server, "2026-03-01")).contains("The system was registered.");
            assertThat(told(server, "2026-03-02")).contains("Opened ACME-0001").doesNotContain("Weakness opened");
            assertThat(told(server, "2026-03-09"))
                    .contains(
                            "No item is otherwise; what was recorded",
                            "was declared with a score of 90, from 2026-03-09")
                    .doesNotContain("2026-03-08");
            assertThat(told(server, "2026-03-10"))
                    .as("a step ends with its day, and begins with the day before on which anything was recorded")
                    .doesNotContain("registered");
            assertThat(following(server, "2026-03-01")).contains("2026-03-02");
            assertThat(following(server, "2026-03-02")).contains("2026-03-09");
            assertThat(following(server, "2026-03-09")).contains("2026-03-23");
            assertThat(following(server, "2026-03-23")).contains("2026-09-04");
        }
    }

    @Test
    void and_says_what_became_otherwise_of_a_system_and_what_was_taken_out(@TempDir Path folder) throws Exception {
        try (var server = QuerySideForTests.on(folder, "2026-10-01T12:00:00Z")) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            var registered = Told.registered(Told.ACME, "ACME", "UTC");
            var was = registered.profile();
            var is = new SystemProfile(
                    was.name(),
                    was.itemPrefix(),
                    CmmcLevel.LEVEL_1,
                    was.timeZone(),
                    List.of("1ABC2", "3DEF4"),
                    was.cmmcUid(),
                    Optional.of("the wiki"),
                    was.sspVersion(),
                    was.reviewEveryDays());
            server.record(List.of(
                    happened("2026-03-01", registered),
                    happened("2026-03-02", new SystemRevised(Told.ACME, was, is, "another scope")),
                    happened("2026-03-03", new SystemRevised(Told.ACME, is, was, "back")),
                    happened("2026-03-04", new SystemRevised(Told.ACME, was, was, "nothing"))));
            assertThat(told(server, "2026-03-02"))
                    .contains("What is known about the system was revised: CMMC level from level 2 to level 1;"
                            + " CAGE codes from none to 1ABC2, 3DEF4; security plan from none to the wiki.");
            assertThat(told(server, "2026-03-03")).contains("CAGE codes from 1ABC2, 3DEF4 to none");
            assertThat(told(server, "2026-03-04")).contains("revised, and is the same.");
        }
    }

    private static Happened happened(String day, LedgerEvent event) {
        return new Happened(Instant.parse(day + "T12:00:00Z"), event);
    }

    @Test
    void and_says_what_was_recorded_there_though_no_item_is_otherwise(@TempDir Path folder) throws Exception {
        try (var server = QuerySideForTests.on(folder, "2026-10-01T12:00:00Z")) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(List.of(
                    happened("2026-03-01", Told.registered(Told.ACME, "ACME", "UTC")),
                    happened("2026-03-01", Told.registered(Told.BETA, "BETA", "UTC")),
                    happened("2026-03-02", Told.opened(Told.item(1), "No banner")),
                    happened("2026-03-02", progress(1)),
                    happened("2026-03-02", Told.opened(Told.item(2), "No lock"))));
            server.record(
                    Assessed.assessed(
                                    Told.ACME, 1, "2026-03-04", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET))
                            .stream()
                            .map(event -> happened("2026-03-04", event))
                            .toList());
            server.record(List.of(
                    happened("2026-03-04", Told.rated(Told.item(2), RiskLevel.LOW)),
                    happened("2026-03-05", progress(1)),
                    happened("2026-03-05", progress(1))));
            assertThat(told(server, "2026-03-04"))
                    .contains(
                            "Another risk ACME-0002",
                            "What was recorded beside",
                            "Assessment 1 was started.",
                            "What assessment 1 found was recorded. 110 times",
                            "Assessment 1 was completed, without a score.")
                    .doesNotContain("Risk assessed");
            assertThat(told(server, "2026-03-05")).contains("ACME-0001: Progress recorded. 2 times", "№");
            assertThat(told(server, "2026-03-05&system=beta")).contains("Nothing was recorded of what you may read.");
        }
    }

    private static ProgressRecorded progress(int number) {
        return new ProgressRecorded(Told.item(number), "half", Optional.empty(), Optional.empty());
    }

    private static String told(QuerySideForTests server, String day) throws Exception {
        var page = server.web().perform(get("/replay?asOf=" + day)).andReturn().getResponse();
        return Jsoup.parse(page.getContentAsString())
                .select("section:has(#step-head)")
                .text();
    }

    private static String following(QuerySideForTests server, String day) throws Exception {
        var page = server.web()
                .perform(get("/replay?asOf=" + day))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select("a[data-way=next]").attr("href");
    }
}
