package io.poamledger.query.cmmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatAnItemIsToAStatusTest {

    private static QuerySideForTests server;
    private static MockMvc web;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(
                Told.registered(Told.ACME, "ACME", "UTC"),
                opened(1, ItemKind.ASSESSMENT, "3.5.3"),
                opened(2, ItemKind.ASSESSMENT, "3.1.20"),
                opened(3, ItemKind.ASSESSMENT, "3.1.3"),
                opened(4, ItemKind.ASSESSMENT, "3.13.11"),
                opened(5, ItemKind.ASSESSMENT, "3.12.4"),
                opened(6, ItemKind.OPERATIONAL, "3.1.3"),
                opened(7, ItemKind.ASSESSMENT, ""),
                opened(8, ItemKind.ASSESSMENT, "3.99.99"),
                opened(9, ItemKind.OTHER, "3.1.3"));
        server.record(new ItemReclassified(
                Told.item(9), ItemKind.OTHER, ItemKind.ASSESSMENT, "It was found in the assessment"));
        web = server.web();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static WeaknessOpened opened(int number, ItemKind kind, String requirement) {
        return new WeaknessOpened(
                Told.item(number),
                kind,
                new Weakness(
                        Optional.of(requirement).filter(id -> !id.isEmpty()).map(RequirementId::new),
                        List.of(),
                        "Weakness " + number,
                        "",
                        "",
                        Optional.empty()),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1, STATUS_BLOCKING, 5, 170.21(a)(2)(ii)",
        "2, STATUS_BLOCKING, 1, 170.21(a)(2)(iii)",
        "3, ELIGIBLE, 1, 170.21(a)(2)(ii)",
        "4, UNDECIDED, 5, 170.21(a)(2)(ii)",
        "5, STATUS_BLOCKING, , 170.21(a)(2)(iii)",
        "6, BESIDE_THE_PLAN, 1, ''",
        "7, BESIDE_THE_PLAN, , ''",
        "8, BESIDE_THE_PLAN, , ''",
        "9, ELIGIBLE, 1, 170.21(a)(2)(ii)"
    })
    void E_4_is_said_of_it_with_its_points_and_the_paragraph_and_the_same_everywhere(
            int number, String standing, String points, String paragraph) throws Exception {
        var verdict = json("/api/items/acme/" + number).path("verdict");
        assertThat(verdict.path("standing").asString()).isEqualTo(standing);
        assertThat(
                        verdict.path("points").isNull()
                                ? null
                                : verdict.path("points").asString())
                .isEqualTo(points);
        assertThat(verdict.at("/reason/citation/source").asString()).contains(paragraph);
        assertThat(verdict.at("/pack/hash").asString()).hasSize(64);
        assertThat(json("/api/register?q=ACME-" + number).at("/items/0/verdict"))
                .isEqualTo(verdict);
        assertThat(json("/api/register?plan=" + standing + "&limit=500")
                        .path("items")
                        .valueStream())
                .extracting(item -> item.path("label").asString())
                .contains("ACME-000" + number);
        assertThat(text("/items/acme/" + number))
                .contains(verdict.at("/reason/sentence").asString().replace("&", "&amp;"));
    }

    private static List<String> labels(Asking ask, String filter) {
        return ask.json("/api/register?state=all&" + filter)
                .path("items")
                .valueStream()
                .map(item -> item.path("label").asString())
                .toList();
    }

    @Test
    void without_a_frozen_plan_none_is_on_it_or_left_out() throws Exception {
        assertThat(json("/api/register?plan=on_the_frozen_plan").path("items")).isEmpty();
        assertThat(json("/api/register?plan=not_on_the_frozen_plan").path("items"))
                .isEmpty();
    }

    @Test
    void filters_that_tell_items_apart_by_it_show_each_of_them_once() throws Exception {
        var together = 0;
        for (var standing : new String[] {"eligible", "status-blocking", "undecided", "beside-the-plan", "refused"}) {
            together += json("/api/register?plan=" + standing).path("items").size();
        }
        assertThat(together).isEqualTo(9);
        assertThat(text("/register?plan=status_blocking"))
                .contains("Status blocking", "Weakness 1", "Weakness 2", "Weakness 5")
                .doesNotContain("Weakness 3");
        assertThat(text("/register.csv?plan=undecided")).contains("Weakness 4,").contains("undecided");
    }

    @Test
    void is_judged_as_it_was_before_it_was_reclassified() throws Exception {
        assertThat(json("/api/items/acme/9?asOf=10").at("/verdict/standing").asString())
                .isEqualTo("BESIDE_THE_PLAN");
    }

    private static JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(text(address));
    }

    private static String text(String address) throws Exception {
        var answer = web.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void E_7_an_item_says_whether_it_is_on_the_plan_that_was_frozen(@TempDir Path folder) throws Exception {
        try (var other = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z")) {
            other.signedInAs(Role.COMPLIANCE_MANAGER);
            other.record(
                    Told.registered(Told.ACME, "ACME", "UTC"),
                    opened(1, ItemKind.ASSESSMENT, "3.1.3"),
                    Told.scheduled(Told.item(1), "2026-09-01"),
                    opened(2, ItemKind.OPERATIONAL, "3.1.3"),
                    Assessed.conditional(Told.ACME, "2026-05-01", 109),
                    opened(3, ItemKind.ASSESSMENT, "3.1.4"));
            var ask = new Asking(other);
            var on = ask.json("/api/items/acme/1").at("/verdict/plan");
            assertThat(on.path("on").asBoolean()).isTrue();
            assertThat(on.path("lastDay").asString()).isEqualTo("2026-10-28");
            assertThat(on.path("margin").asInt()).isEqualTo(27);
            assertThat(ask.text("/items/acme/1"))
                    .contains(
                            "On the frozen plan of the conditional status of 2026-05-01",
                            "whose last day is 2026-10-28",
                            ": its date is 27 days before closeout has to begin.",
                            "/systems/acme/cockpit");
            assertThat(ask.json("/api/items/acme/2").at("/verdict/plan").isNull())
                    .isTrue();
            var leftOut = ask.json("/api/items/acme/3").path("verdict");
            assertThat(leftOut.at("/plan/on").asBoolean()).isFalse();
            assertThat(leftOut.at("/reason/citation/rule").asString()).isEqualTo("E-7");
            assertThat(ask.json("/api/register?q=ACME-0003").at("/items/0/verdict"))
                    .isEqualTo(leftOut);
            assertThat(Jsoup.parse(ask.text("/register")).text()).contains("Not on the plan", "Plan until 2026-10-28");
            assertThat(ask.json("/api/register").at("/items/0/verdict/plan/on").isBoolean())
                    .isTrue();
            assertThat(labels(ask, "plan=on_the_frozen_plan")).containsExactly("ACME-0001");
            assertThat(labels(ask, "plan=not-on-the-frozen-plan")).containsExactly("ACME-0003");
            assertThat(labels(ask, "plan=on_the_frozen_plan&overdue=true")).isEmpty();
            assertThat(labels(ask, "plan=on_the_frozen_plan&requirement=3.1.3&untouched=0"))
                    .containsExactly("ACME-0001");
            assertThat(ask.text("/register?plan=on_the_frozen_plan&untouched=7"))
                    .contains("CMMC plan: on the frozen plan", "name=\"untouched\"", "value=\"7\"");
        }
    }
}
