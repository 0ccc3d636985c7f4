package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class WhatIsAskedIsKnownTest {

    private static QuerySideForTests server;
    private static MockMvc web;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER);
        server.record(
                Told.registered(Told.ACME, "ACME", "UTC"),
                Told.registered(Told.BETA, "BETA", "UTC"),
                Told.opened(Told.item(7), "No banner"),
                Told.assigned(Told.item(7), "Dana Whitfield"),
                Told.scheduled(Told.item(7), "2026-06-30"),
                Told.opened(Told.item(8), "AES-256 is not validated", Optional.of("3.13.11")),
                Told.opened(Told.item(9), "Entered twice"),
                Told.voided(Told.item(9)));
        web = server.web();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void on_every_page_and_in_every_answer() throws Exception {
        for (var address : server.addresses()) {
            var asked = address.replace("{system}", "acme")
                    .replace("{secret}", "none")
                    .replace("{number}", "7")
                    .replace("{label}", "ACME-0007")
                    .replace("{id}", "acme");
            var answer = ask(asked + "?ownr=Dana");
            assertThat(answer.getStatus()).as(asked).isEqualTo(400);
            assertThat(answer.getContentAsString()).as(asked).contains("There is no parameter", "ownr");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/register?state=open&state=closed",
                "/register?system=acme&system=beta",
                "/api/timeline?owner=Dana&owner=Erin",
                "/api/register?asOf=3&asOf=4",
                "/api/portfolio/diff?from=3&from=4",
                "/register.xlsx?layout=emass&layout=fedramp"
            })
    void and_of_two_values_none_counts_in_silence(String address) throws Exception {
        var answer = ask(address);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("is asked once, not 2 times");
    }

    @Test
    void but_what_is_a_list_may_be_said_one_at_a_time() throws Exception {
        assertThat(ask("/api/systems/acme/whatif?met=3.1.3&met=3.5.3").getContentAsString())
                .isEqualTo(ask("/api/systems/acme/whatif?met=3.1.3,3.5.3").getContentAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /as-of?day=2026-07-01&state=all&by=claimed | /as-of?asOf=2026-07-01&by=claimed&state=all
            /as-of?day=2026-07-01&time=14:30           | /as-of?asOf=2026-07-01T14%3A30
            /items/acme/7?position=4                   | /items/acme/7?asOf=4
            /api/items/ACME-0007?position=4&after=2    | /api/items/ACME-0007?asOf=4
            /overdue?day=2026-07-01&owner=Dana         | /overdue?asOf=2026-07-01&owner=Dana
            /register?day=2026-07-01&owner=Dana        | /register?asOf=2026-07-01&owner=Dana
            /?position=3                               | /?asOf=3
            /api/register?day=2026-07-01               | /api/register?asOf=2026-07-01
            /api/portfolio?position=4                  | /api/portfolio?asOf=4
            /reviews?day=2026-07-01                    | /reviews?asOf=2026-07-01
            /register.csv?position=4&state=all         | /register.csv?asOf=4&state=all
            """)
    void and_its_former_names_lead_there_for_good(String former, String now) throws Exception {
        var answer = ask(former);
        assertThat(answer.getStatus()).isEqualTo(308);
        assertThat(answer.getHeader("Location")).isEqualTo(now);
    }

    @Test
    void and_a_refusal_names_what_the_page_takes() throws Exception {
        for (var address : new String[] {"/register?ownr=Dana", "/?ownr=Dana", "/api/register?ownr=Dana"}) {
            assertThat(text(address)).as(address).contains("asOf, by,");
        }
        assertThat(ask("/?owner=Dana").getStatus()).isEqualTo(400);
    }

    @Test
    void and_what_would_be_ignored_is_refused() throws Exception {
        for (var address : new String[] {"/items/ACME-0007", "/overdue", "/register", "/reviews", "/api/evidence"}) {
            assertThat(text(address + "?by=claimed")).as(address).contains("say which one with");
            assertThat(ask(address + "?by=recorded").getStatus()).as(address).isEqualTo(200);
        }
        for (var address :
                new String[] {"/figures", "/mine", "/timeline", "/promises", "/api/systems", "/api/imports"}) {
            assertThat(text(address + "?asOf=2026-07-05&by=claimed"))
                    .as(address)
                    .contains("nothing here has a claimed");
            assertThat(ask(address + "?asOf=2026-07-05&by=recorded").getStatus())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void by_claimed_dates_also_of_one_item_and_of_the_board() throws Exception {
        assertThat(text("/api/items/ACME-0007?asOf=2026-07-04&by=claimed")).contains("no item ACME-0007 yet");
        assertThat(text("/api/items/ACME-0007?asOf=2026-07-05&by=claimed")).contains("\"daysLate\":5");
        assertThat(text("/api/overdue?asOf=2026-07-08&by=claimed")).contains("\"daysLate\":8");
        assertThat(ask("/api/figures?asOf=2026-07-05&by=claimed").getStatus()).isEqualTo(400);
        assertThat(text("/api/register?asOf=99")).contains("does not hold 99 events yet");
    }

    @Test
    void an_item_by_the_number_that_people_see() throws Exception {
        for (var address : new String[] {
            "/items/ACME-0007",
            "/items/acme-7",
            "/api/items/ACME-0007",
            "/api/items/ACME-0007/history",
            "/timeline?item=ACME-0007",
            "/api/evidence?item=acme-0007",
            "/register?q=ACME-0007"
        }) {
            assertThat(ask(address).getStatus()).as(address).isEqualTo(200);
        }
        assertThat(ask("/items/OTHER-0007").getStatus()).isEqualTo(404);
        assertThat(ask("/items/seven").getStatus()).isEqualTo(400);
    }

    @Test
    void the_items_of_a_requirement_also_in_the_past() throws Exception {
        var past = "/api/register?state=all&asOf=2026-07-05&requirement=";
        assertThat(text(past + "3.13.11")).contains("ACME-0008").doesNotContain("ACME-0007");
        assertThat(text(past + "3.1.9")).contains("\"items\":[]");
        assertThat(ask(past + "nine").getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "acme/7, ACME-0007",
        "ACME-7, ACME-0007",
        "acme-0007, ACME-0007",
        "ACME-0009, ACME-0009",
        "acme/9, ACME-0009",
        "AES-256, ACME-0008"
    })
    void an_item_by_its_number_in_any_form_and_state(String written, String found) throws Exception {
        assertThat(text("/api/register?state=active&q=" + written)).contains("\"label\":\"" + found + "\"");
        assertThat(text("/api/register?state=closed&q=" + written)).contains("\"items\":[]");
    }

    @ParameterizedTest
    @CsvSource({"whit, 1", "DANA WHITFIELD, 1", "nobody, 0", "Bob, 0"})
    void a_responsible_party_by_a_part_of_the_name(String written, int found) throws Exception {
        var name = written.replace(" ", "%20");
        for (var address : new String[] {"/api/register?owner=", "/api/register?asOf=2026-07-05&owner="}) {
            assertThat(text(address + name).contains("ACME-0007"))
                    .as(address + written)
                    .isEqualTo(found == 1);
        }
        assertThat(text("/api/overdue?owner=" + name).contains("ACME-0007")).isEqualTo(found == 1);
        assertThat(text("/overdue")).contains("<option value=\"Dana Whitfield\">");
    }

    private static String text(String address) throws Exception {
        return ask(address).getContentAsString();
    }

    private static MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
