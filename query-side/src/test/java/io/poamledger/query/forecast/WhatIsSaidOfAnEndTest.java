package io.poamledger.query.forecast;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.closedBefore;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.Bounds;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.cmmc.Assessed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twelve items that took from 1.1 to 2.2 times the hundred days that were promised, and what is open on the second of November. */
class WhatIsSaidOfAnEndTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        var events = new ArrayList<Happened>();
        on(0, events, Stream.of(registered(ACME, "ACME", "UTC")));
        IntStream.rangeClosed(1, 12).forEach(n -> {
            var id = item(100 + n);
            on(0, events, Stream.of(opened(id, "Done " + n), scheduled(id, "2026-04-11")));
            on(100 + 10 * n, events, Stream.of(closed(id, "2026-03-01")));
        });
        on(0, events, Stream.of(opened(item(120), "Before"), closedBefore(item(120), "2025-06-30")));
        on(270, events, Stream.of(Assessed.opened(item(1), "3.1.3"), scheduled(item(1), "2026-12-07")));
        on(270, events, Stream.of(opened(item(2), "Waits"), scheduled(item(2), "2026-12-27")));
        on(271, events, Stream.of(new DependencyDeclared(item(2), item(1), "it needs it")));
        on(272, events, Stream.of(opened(item(3), "Nothing promised")));
        on(
                280,
                events,
                Stream.concat(
                        Assessed.assessed(
                                ACME, 1, "2026-10-08", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET))
                                .stream(),
                        Stream.of(Assessed.conditional(ACME, "2026-10-09", 109))));
        on(290, events, Stream.of(moved(item(1), "2026-12-07", "2026-12-27", MoveReason.VENDOR_DELAY)));
        events.sort(Comparator.comparing(Happened::at));
        server.record(events);
    }

    private static void on(int day, List<Happened> events, Stream<? extends LedgerEvent> more) {
        more.forEach(event -> events.add(new Happened(FIRST.plusSeconds(86_400L * day), event)));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void of_an_item_from_its_last_date() {
        var forecast = json("/api/items/ACME-0001/forecast");
        assertThat(forecast.get("half").asString())
                .as("from 2026-10-18, 70 days, 1.7 times")
                .isEqualTo("2027-02-14");
        assertThat(forecast.get("most").asString()).as("2.1 times").isEqualTo("2027-03-14");
        assertThat(forecast.get("finished").asInt())
                .as("without what was closed before the ledger")
                .isEqualTo(12);
        assertThat(json("/api/items/ACME-0001/forecast?asOf=2026-10-17")
                        .get("half")
                        .asString())
                .as("from 2026-09-28, 70 days")
                .isEqualTo("2027-01-25");
    }

    @Test
    void only_of_what_was_known_then() {
        assertThat(json("/api/items/ACME-0101/forecast?asOf=2026-04-20")
                        .get("unforeseen")
                        .asString())
                .contains("too little history: 0 finished");
        assertThat(json("/api/items/ACME-0112/forecast?asOf=2026-08-01")
                        .get("half")
                        .isNull())
                .isTrue();
        assertThat(json("/api/items/ACME-0101/forecast").get("unforeseen").asString())
                .isEqualTo("nothing is left to be done");
    }

    @Test
    void of_a_system_and_of_the_plan_of_its_status() {
        var forecast = json("/api/systems/acme/forecast");
        assertThat(forecast.at("/open").asInt()).isEqualTo(3);
        assertThat(forecast.at("/pace/half").asDouble()).isEqualTo(1.7);
        assertThat(forecast.at("/pace/most").asDouble()).isEqualTo(2.1);
        assertThat(forecast.at("/closeout/lastDay").asString()).isEqualTo("2027-04-07");
        assertThat(forecast.at("/closeout/open").asInt()).isEqualTo(1);
        assertThat(forecast.at("/closeout/forecast/most").asString()).isEqualTo("2027-03-14");
        assertThat(forecast.at("/closeout/marginDays").asInt()).isEqualTo(24);
        assertThat(forecast.at("/closeout/burnDown").toString())
                .isEqualTo("[{\"items\":0,\"half\":\"2027-02-14\",\"most\":\"2027-03-14\"}]");
        assertThat(forecast.at("/everything/half").asString()).isGreaterThan("2027-02-14");
        assertThat(forecast.at("/unforeseen/0/label").asString()).isEqualTo("ACME-0003");
        assertThat(json("/api/systems/acme/forecast?asOf=2026-10-05")
                        .at("/closeout")
                        .isNull())
                .isTrue();
    }

    @Test
    void and_when_each_item_has_to_begin() {
        var items = json("/api/systems/acme/forecast").get("items");
        var first = items.get(0);
        assertThat(first.get("label").asString()).isEqualTo("ACME-0001");
        assertThat(first.at("/deadline/because").asString()).isEqualTo("ACME-0002 waits for it");
        assertThat(items.get(1).at("/deadline/because").asString()).isEqualTo("its own date");
        assertThat(items.get(1).get("waits").asBoolean()).isTrue();
        assertThat(items.get(1).at("/deadline/day").asString()).isEqualTo("2026-12-27");
        assertThat(items.get(1).get("startBy").asString())
                .as("both were due on one day: a day is planned behind the other, 2.1 times")
                .isEqualTo("2026-12-24");
        assertThat(first.at("/deadline/day").asString()).isEqualTo("2026-12-24");
    }

    @Test
    void in_the_page_of_the_item_with_dashes_on_its_ruler() {
        var page = Jsoup.parse(text("/items/ACME-0001"));
        assertThat(page.select("#dates").text())
                .contains("Forecast 50 % by 2027-02-14, 80 % by 2027-03-14, from 12 finished items");
        assertThat(page.select(".ruler .foreseen")).hasSize(4);
        assertThat(Jsoup.parse(text("/items/ACME-0101")).select(".ruler .foreseen"))
                .isEmpty();
        assertThat(Jsoup.parse(text("/items/ACME-0112?asOf=2026-05-01"))
                        .select("#dates")
                        .text())
                .contains("Forecast none: too little history: 2 finished");
    }

    @Test
    void and_in_that_of_the_system() {
        var page = Jsoup.parse(text("/systems/acme/forecast"));
        assertThat(page.select("h1").text())
                .contains("In four of five cases the plan ends 24 days before the last day of the status.");
        assertThat(page.select("tr[data-counted] th").eachText()).containsExactly("ACME-0001", "ACME-0002");
        assertThat(page.text()).contains("24 d before it", "ACME-0003 no date was promised for it");
        assertThat(Jsoup.parse(text("/systems/acme/forecast?asOf=2026-01-02"))
                        .select("h1")
                        .text())
                .contains("No forecast: ");
    }

    @Test
    void and_beside_what_is_left_of_the_180_days() {
        var page = Jsoup.parse(text("/systems/acme/cockpit"));
        assertThat(page.select("#foreseen-caption").text()).contains("Of the 1 item that is open");
        assertThat(page.select("#burn-down table:has(#foreseen-caption) tbody tr")
                        .eachText())
                .containsExactly("0 2027-02-14 2027-03-14");
        var days = Bounds.days(LocalDate.parse("2026-10-09"), LocalDate.parse("2027-04-07"));
        var ends = 5 + 95.0 * Bounds.days(LocalDate.parse("2026-10-09"), LocalDate.parse("2027-03-14")) / days;
        var four = page.select("#burn-down svg.burn-down .foreseen.most");
        assertThat(four).as("along one left, down, along none").hasSize(3);
        assertThat(Double.parseDouble(four.get(1).attr("x1").replace("%", ""))).isCloseTo(ends, within(0.01));
        assertThat(page.select("#burn-down svg.burn-down .foreseen:not(.most)")).hasSize(3);
        assertThat(four.getFirst().attr("y1")).isNotEqualTo(four.getLast().attr("y1"));
        assertThat(Jsoup.parse(text("/systems/acme/cockpit?asOf=2026-11-01&by=claimed"))
                        .select(".burn-down .foreseen, #foreseen-caption"))
                .as("there is no forecast of what is true")
                .isEmpty();
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(text(address));
    }

    private static String text(String address) {
        try {
            var answer =
                    server.web().perform(get(URI.create(address))).andReturn().getResponse();
            assertThat(answer.getStatus())
                    .as(address + answer.getContentAsString())
                    .isEqualTo(200);
            return answer.getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }
}
