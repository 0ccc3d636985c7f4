package io.poamledger.query.difference;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.ALICE;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WhatADifferenceShowsTest {

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-04-01T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(List.of(
                on("2026-03-01", registered(ACME, "ACME", "UTC")),
                on("2026-03-01", opened(item(1), "No banner")),
                on("2026-03-01", assigned(item(1), "Alice", ALICE)),
                on("2026-03-01", scheduled(item(1), "2026-05-24")),
                on("2026-03-01", milestone(item(1), 1, "Write it", "2026-05-10")),
                on(
                        "2026-03-10",
                        new DatesContested(
                                item(1),
                                Optional.empty(),
                                LocalDate.parse("2026-05-24"),
                                LocalDate.parse("2026-07-03"),
                                "no time")),
                on("2026-03-12", registered(BETA, "BETA", "UTC")),
                on("2026-03-20", moved(item(1), "2026-05-24", "2026-07-03", MoveReason.RESOURCES_UNAVAILABLE))));
    }

    private static Happened on(String day, LedgerEvent event) {
        return new Happened(Instant.parse(day + "T12:00:00Z"), event);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void what_is_contested_stands_with_its_dates_before_and_after() throws Exception {
        assertThat(page("/difference?what=contested&from=2026-03-09&to=2026-03-15")
                        .select("section:has(#kind-head) li")
                        .text())
                .contains(
                        "due 2026-05-24, milestone 1 due 2026-05-10 → due 2026-05-24, milestone 1 due 2026-05-10, contested");
        assertThat(page("/difference?what=settled&from=2026-03-15&to=2026-03-31")
                        .select("section:has(#kind-head) li")
                        .text())
                .contains(
                        "due 2026-05-24, milestone 1 due 2026-05-10, contested → due 2026-07-03, milestone 1 due 2026-05-10");
    }

    @Test
    void a_system_that_was_not_there_has_no_before() throws Exception {
        var row = standing("/difference?from=2026-03-09&to=2026-03-15", "BETA");
        assertThat(row.text())
                .contains("not yet registered at the first moment")
                .doesNotContain("→");
        assertThat(row.select("[data-label='Open items'] a").eachAttr("href"))
                .containsExactly("/register?asOf=2026-03-15&system=beta");
        var systems = JsonMapper.shared()
                .readTree(text("/api/portfolio/diff?from=2026-03-09&to=2026-03-15"))
                .get("systems");
        assertThat(systems.get(0).get("before").get("open").asInt()).isEqualTo(1);
        assertThat(systems.get(1).get("before").isNull()).isTrue();
        assertThat(systems.get(1).get("after").get("open").asInt()).isZero();
        assertThat(standing("/difference?from=2026-03-12&to=2026-03-15", "BETA").text())
                .doesNotContain("not yet registered");
    }

    @Test
    void a_figure_that_is_the_same_stands_once_and_another_beside_what_it_was() throws Exception {
        var row = standing("/difference?from=2026-02-28&to=2026-06-30", "ACME");
        assertThat(row.select("[data-label='Open items']").text()).isEqualTo("1");
        assertThat(standing("/difference?from=2026-03-15&to=2026-05-31", "ACME")
                        .select("[data-label='Milestones overdue']")
                        .text())
                .isEqualTo("0 → 1");
        assertThat(standing("/difference?from=2026-03-15&to=2026-05-31", "ACME")
                        .select("[data-label='Open items']")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void now_is_called_now() throws Exception {
        assertThat(page("/difference?from=2026-03-09").select("h1").text())
                .isEqualTo("What changed from the end of 2026-03-09 to now");
        assertThat(page("/items/ACME-0001/diff?from=2026-03-09").select("h1").text())
                .isEqualTo("ACME-0001: what changed from the end of 2026-03-09 to now");
    }

    private static Elements standing(String address, String prefix) throws Exception {
        return page(address)
                .select("table.standings tbody tr:has(a[href$=system=" + prefix.toLowerCase(Locale.ROOT) + "])");
    }

    private static Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private static String text(String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
