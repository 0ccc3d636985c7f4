package io.poamledger.query.portfolio;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.ALICE;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.cmmc.Assessed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatNeedsSomebodyTest {

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-05-20T16:00:00Z");
        record("2026-03-02T15:00:00Z", registered(ACME, "ACME", "America/New_York"));
        record(
                "2026-04-19T15:00:00Z",
                opened(item(1), "Left alone"),
                assigned(item(1), "Alice", ALICE),
                scheduled(item(1), "2026-06-01"));
        record(
                "2026-04-20T15:00:00Z",
                opened(item(2), "Looked at"),
                assigned(item(2), "Alice", ALICE),
                scheduled(item(2), "2026-12-01"));
    }

    private static void record(String at, LedgerEvent... events) {
        server.record(Arrays.stream(events)
                .map(event -> new Happened(Instant.parse(at), event))
                .toList());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void a_manager_is_told_what_nobody_looks_after_and_led_to_all_of_it() throws Exception {
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        var line = ask("/").select(".queue li:contains(untouched)");
        assertThat(line.text()).contains("1 open item untouched for more than 30 days: ACME enclave");
        assertThat(ask(line.select("a").attr("href"))
                        .select("[data-counted] th")
                        .eachText())
                .containsExactly("ACME-0001");
        server.signedInAs(Role.OWNER);
        assertThat(ask("/").select(".queue li:contains(untouched)")).isEmpty();
    }

    @Test
    void every_page_says_how_much_waits_and_leads_there() throws Exception {
        server.signedInAs(Role.OWNER);
        var frame = ask("/register").select(".places a:has(.waits)");
        assertThat(frame.select(".waits").text()).isEqualTo("3 wait for you");
        assertThat(ask(frame.attr("href")).select(".figures li").eachText())
                .contains("1Late, or due within 14 days", "2Dates to accept or contest");
        assertThat(ask("/").select("h1").text())
                .as("an owner is told of nothing else on the first page")
                .startsWith("Three things need you.");
        assertThat(ask("/register?asOf=2026-05-01").select(".waits").text())
                .as("of the past nothing waits")
                .isEmpty();
    }

    @Test
    void A_2_the_affirming_official_is_asked_for_what_a_status_needs_and_the_manager_for_its_closeout(
            @TempDir Path folder) throws Exception {
        try (var other = QuerySideForTests.on(folder, "2026-05-20T16:00:00Z")) {
            var told = new ArrayList<LedgerEvent>();
            told.add(registered(ACME, "ACME", "America/New_York"));
            told.addAll(
                    Assessed.assessed(ACME, 1, "2026-01-15", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET)));
            told.add(Assessed.opened(item(1), "3.1.3"));
            told.add(Assessed.conditional(ACME, "2026-01-15", 109));
            told.add(new ChangeRecorded(ACME, 1, "A second site", LocalDate.parse("2026-01-15"), List.of()));
            other.record(told.stream()
                    .map(event -> new Happened(Instant.parse("2026-01-15T15:00:00Z"), event))
                    .toList());
            other.signedInAs(Role.AFFIRMING_OFFICIAL);
            var official = ask(other, "/");
            assertThat(official.select("h1").text()).isEqualTo("Two things need you. One cannot wait.");
            assertThat(official.select(".queue li").eachText())
                    .containsExactly(
                            "Cannot wait 1 affirmation of the conditional status has been due since 2026-01-15: ACME enclave",
                            "Waits for you 1 change of the environment, significant or not: ACME enclave");
            other.signedInAs(Role.COMPLIANCE_MANAGER);
            assertThat(ask(other, "/").select(".queue li").eachText())
                    .contains("Waits for you 1 closeout has to begin by 2026-06-14: ACME enclave")
                    .noneMatch(line -> line.contains("affirmation"));
            other.signedInAs(Role.EXECUTIVE);
            assertThat(ask(other, "/").select("h1").text()).isEqualTo("Nothing needs you today.");
        }
    }

    private static Document ask(String address) throws Exception {
        return ask(server, address);
    }

    private static Document ask(QuerySideForTests server, String address) throws Exception {
        return Jsoup.parse(server.web()
                .perform(get(URI.create(address)).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
