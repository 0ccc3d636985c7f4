package io.poamledger.query.resources;

import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatWorkTakesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T15:00:00Z");
    private static final int ITEMS = 60;

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        var events = new ArrayList<Happened>();
        events.add(new Happened(BEGIN, registered(Told.ACME, "ACME", "UTC")));
        events.add(new Happened(BEGIN, registered(Told.BETA, "BETA", "UTC")));
        var random = new Random(3);
        for (var number = 1; number <= ITEMS; number++) {
            told(number, random, events);
        }
        server.record(events);
    }

    private static void told(int number, Random random, List<Happened> events) {
        var id = item(number);
        var at = BEGIN.plusSeconds(86_400L * number);
        events.add(new Happened(at, opened(id, "One " + number)));
        if (random.nextInt(4) > 0) {
            events.add(new Happened(at, assigned(id, random.nextBoolean() ? "Ann" : "Bob")));
        }
        if (random.nextInt(4) > 0) {
            events.add(new Happened(at, scheduled(id, "2026-0" + (1 + random.nextInt(9)) + "-15")));
        }
        if (random.nextInt(3) > 0) {
            events.add(new Happened(
                    at,
                    new ResourcesEstimated(
                            id,
                            "two people",
                            random.nextBoolean()
                                    ? Optional.of(new BigDecimal(random.nextInt(10_000) + ".25"))
                                    : Optional.empty(),
                            random.nextBoolean() ? Optional.of(random.nextInt(100)) : Optional.empty())));
        }
        if (random.nextInt(3) == 0) {
            events.add(new Happened(
                    at.plusSeconds(60),
                    new ResourcesCommitted(
                            id,
                            "one person",
                            Optional.of(new BigDecimal("100.5")),
                            Optional.empty(),
                            "Cara",
                            Optional.empty())));
        }
        if (random.nextInt(4) == 0) {
            events.add(new Happened(at.plusSeconds(3_600), closed(id, "2026-03-01")));
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "STATE,''",
        "STATE,state=all",
        "OWNER,''",
        "OWNER,state=all&asOf=70",
        "QUARTER,''",
        "QUARTER,owner=ann",
        "REQUIREMENT,asOf=2026-02-10"
    })
    void a_sum_is_that_of_its_items(String group, String filter) throws Exception {
        var recounted = new TreeMap<String, BigDecimal>();
        var known = new TreeMap<String, Integer>();
        var items = new TreeMap<String, Integer>();
        for (var one : answer("/api/resources/items?limit=500&" + filter).get("items")) {
            var key = switch (group) {
                case "STATE" -> one.get("state").asString();
                case "OWNER" -> one.get("owner").asString("");
                case "QUARTER" -> quarter(one.get("dueOn").asString(""));
                default -> "3.5.3";
            };
            items.merge(key, 1, Integer::sum);
            if (!one.at("/estimated/cost").isNull()) {
                recounted.merge(key, one.at("/estimated/cost").decimalValue(), BigDecimal::add);
                known.merge(key, 1, Integer::sum);
            }
        }
        assertThat(items).isNotEmpty();
        for (var line : answer("/api/resources?group=" + group + "&" + filter).get("lines")) {
            var key = line.get("key").asString();
            assertThat(line.get("items").asInt()).as(key).isEqualTo(items.remove(key));
            assertThat(line.at("/estimated/costOf").asInt()).isEqualTo(known.getOrDefault(key, 0));
            if (recounted.containsKey(key)) {
                assertThat(line.at("/estimated/cost").decimalValue()).isEqualByComparingTo(recounted.get(key));
            } else {
                assertThat(line.at("/estimated/cost").isNull())
                        .as("not known, never 0")
                        .isTrue();
            }
        }
        assertThat(items).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATE", "OWNER", "QUARTER", "REQUIREMENT"})
    void what_is_kept_of_now_is_what_is_counted_of_this_moment(String group) throws Exception {
        for (var filter :
                List.of("", "&state=all", "&state=closed", "&owner=ann", "&quarter=2026-Q1", "&quarter=none")) {
            var asked = "/api/resources?group=" + group + filter;
            assertThat(answer(asked).get("lines"))
                    .as(asked)
                    .isNotEmpty()
                    .isEqualTo(answer(asked + "&asOf=2026-11-02T16:00:00Z").get("lines"));
        }
    }

    private static String quarter(String due) {
        return due.isEmpty() ? "" : due.substring(0, 4) + "-Q" + (Integer.parseInt(due.substring(5, 7)) + 2) / 3;
    }

    @Test
    void a_figure_of_the_page_leads_to_as_many_items() throws Exception {
        for (var link : Jsoup.parse(said("/resources?state=all")).select("a[data-counts]")) {
            assertThat(Jsoup.parse(said(link.attr("href"))).select("[data-counted]"))
                    .as(link.attr("href"))
                    .hasSize(Integer.parseInt(link.text()));
        }
    }

    @Test
    void what_nobody_said_is_not_known() throws Exception {
        assertThat(said("/resources/items?state=all")).contains("not known").doesNotContain("US$ 0.00");
        var nothing = answer("/api/resources?quarter=2030-Q1");
        assertThat(nothing.get("lines").size()).isZero();
    }

    @Test
    void a_quarter_that_is_none_is_refused() throws Exception {
        for (var wrong : Map.of("2026-Q5", 400, "2026", 400, "none", 200).entrySet()) {
            assertThat(server.web()
                            .perform(get(URI.create("/api/resources?quarter=" + wrong.getKey())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(wrong.getKey())
                    .isEqualTo(wrong.getValue());
        }
    }

    private static JsonNode answer(String address) throws Exception {
        return JsonMapper.shared().readTree(said(address));
    }

    private static String said(String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
