package io.poamledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
            assertThat(following(server, "2026-03-01")).contains("2026-03-02");
            assertThat(following(server, "2026-03-02")).contains("2026-03-09");
            assertThat(following(server, "2026-03-09")).contains("2026-03-23");
            assertThat(following(server, "2026-03-23")).contains("2026-09-04");
        }
    }

    private static Happened happened(String day, LedgerEvent event) {
        return new Happened(Instant.parse(day + "T12:00:00Z"), event);
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
