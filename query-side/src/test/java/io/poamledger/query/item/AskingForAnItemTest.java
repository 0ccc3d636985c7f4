package io.poamledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.poamledger.access.NotAllowed;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import io.poamledger.query.facts.Histories;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class AskingForAnItemTest {

    private static final PoamItemId ITEM = new PoamItemId(Told.ACME, 7);
    private static final LocalDate MARCH_31 = LocalDate.parse("2026-03-31");
    private static final LocalDate JUNE_30 = LocalDate.parse("2026-06-30");

    @TempDir
    static Path folder;

    static QuerySideForTests server;
    static MockMvc web;

    @BeforeAll
    static void record() {
        server = QuerySideForTests.on(folder, "2026-07-05T12:00:00Z");
        web = server.web();
        server.record(
                Told.registered(Told.ACME, "ACME", "America/New_York"),
                Histories.opened(ITEM),
                new CompletionScheduled(ITEM, MARCH_31),
                new MilestoneAdded(ITEM, new MilestoneId(1), "Patch <the> fleet", "Both gateways.", MARCH_31),
                new ProgressRecorded(ITEM, "Half is done.", Optional.empty(), Optional.empty()),
                new CompletionRescheduled(
                        ITEM, MARCH_31, JUNE_30, MoveReason.VENDOR_DELAY, "firmware is late", Optional.empty()));
    }

    @BeforeEach
    void signIn() {
        server.signedInAs(Role.COMPLIANCE_MANAGER);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void every_answer_says_how_old_it_is() throws Exception {
        for (var path : new String[] {"/api/items/acme/7", "/api/register", "/register.csv"}) {
            web.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(header().string("X-POAM-Position", "6"))
                    .andExpect(header().string("X-POAM-Recorded-At", "2026-07-05T12:00:00Z"))
                    .andExpect(header().string("X-POAM-Ahead", "0"))
                    .andExpect(header().doesNotExist("X-POAM-Behind-Since"));
        }
    }

    @Test
    void answers_with_the_item_and_its_version_as_tag() throws Exception {
        web.perform(get("/api/items/acme/7"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.label").value("ACME-0007"))
                .andExpect(jsonPath("$.overdue").value(true))
                .andExpect(jsonPath("$.daysLate").value(5))
                .andExpect(
                        jsonPath("$.item.schedule.completion.promise.current").value("2026-06-30"))
                .andExpect(jsonPath("$.item.life.stage").value("IN_PROGRESS"));
        web.perform(get("/api/items/acme/7").header("If-None-Match", "\"4\"")).andExpect(status().isNotModified());
    }

    @Test
    void a_former_prefix_still_finds_the_item_for_good_but_where_another_system_has_it_now(@TempDir Path other)
            throws Exception {
        try (var renamed = QuerySideForTests.on(other, "2026-07-05T12:00:00Z")) {
            renamed.signedInAs(Role.COMPLIANCE_MANAGER);
            renamed.record(
                    Told.registered(Told.ACME, "ACME", "UTC"),
                    Histories.opened(ITEM),
                    revised(Told.ACME, "NEXT"),
                    revised(Told.ACME, "LAST"));
            for (var written : List.of("ACME-0007", "next-7", "LAST-0007")) {
                renamed.web()
                        .perform(get("/api/items/" + written))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.label").value("LAST-0007"));
                renamed.web()
                        .perform(get("/api/register?q=" + written))
                        .andExpect(jsonPath("$.items[0].label").value("LAST-0007"));
            }
            renamed.record(Told.registered(Told.BETA, "ACME", "UTC"), Histories.opened(new PoamItemId(Told.BETA, 7)));
            renamed.web()
                    .perform(get("/api/items/ACME-0007"))
                    .andExpect(jsonPath("$.item.id").value(Told.BETA + "/7"));
        }
    }

    private static SystemRevised revised(SystemId system, String prefix) {
        var profile = Told.registered(system, prefix, "UTC").profile();
        return new SystemRevised(system, profile, profile, "renamed");
    }

    @Test
    void answers_with_the_item_as_it_was_at_a_position_or_at_the_end_of_a_day() throws Exception {
        web.perform(get("/api/items/acme/7?asOf=3"))
                .andExpect(jsonPath("$.item.version").value(1))
                .andExpect(jsonPath("$.asOf.laterEvents").value(3))
                .andExpect(
                        jsonPath("$.item.schedule.completion.promise.current").value("2026-03-31"));
        web.perform(get("/api/items/acme/7?asOf=2026-07-05"))
                .andExpect(jsonPath("$.item.version").value(4))
                .andExpect(jsonPath("$.asOf.laterEvents").value(0));
        web.perform(get("/api/items/acme/7?asOf=1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("not open yet")));
    }

    @Test
    void in_the_past_judges_by_the_day_of_then_and_agrees_with_the_portfolio_of_then() throws Exception {
        web.perform(get("/api/items/acme/7?asOf=2026-07-05T16:00"))
                .andExpect(jsonPath("$.today").value("2026-07-05"))
                .andExpect(jsonPath("$.daysLate").value(5));
        web.perform(get("/api/items/acme/7?asOf=2026-07-10"))
                .andExpect(jsonPath("$.daysLate").value(10));
        web.perform(get("/api/register?asOf=2026-07-10"))
                .andExpect(jsonPath("$.items[0].label").value("ACME-0007"))
                .andExpect(jsonPath("$.items[0].daysLate").value(10));
        web.perform(get("/api/portfolio?asOf=2026-07-10"))
                .andExpect(jsonPath("$.systems[0].open").value(1))
                .andExpect(jsonPath("$.systems[0].overdueItems").value(1));
        web.perform(get("/api/portfolio?asOf=2026-07-04"))
                .andExpect(jsonPath("$.systems.length()").value(0));
        assertThat(page("/items/acme/7?asOf=2026-07-05T16:00"))
                .contains("As of 2026-07-05 16:00", "type=\"date\" value=\"2026-07-05\"");
    }

    @Test
    void refuses_what_it_cannot_understand_with_the_field_and_the_value() throws Exception {
        web.perform(get("/api/items/acme/7?asOf=yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.field").value("asOf"))
                .andExpect(jsonPath("$.value").value("yesterday"));
        web.perform(get("/api/items/acme/7?after=soon"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.field").value("after"));
        web.perform(get("/api/items/acme/seven")).andExpect(status().isBadRequest());
        web.perform(get("/api/items/acme/8")).andExpect(status().isNotFound());
    }

    @Test
    void tells_nothing_to_whoever_may_not_read_the_system() {
        server.signedInAs(Role.OPERATOR);
        assertThat(catchThrowable(() -> web.perform(get("/api/items/acme/7"))))
                .rootCause()
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refuses_at_once_a_position_that_the_ledger_does_not_have() throws Exception {
        web.perform(get("/api/items/acme/7?after=6")).andExpect(status().isOk());
        web.perform(get("/api/items/acme/7?after=7"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("after"))
                .andExpect(jsonPath("$.value").value("7"))
                .andExpect(jsonPath("$.detail").value(containsString("does not hold 7 events")));
        web.perform(get("/items/acme/7?after=7")).andExpect(status().isBadRequest());
    }

    @Test
    void the_history_is_told_newest_first_in_pages() throws Exception {
        var first = web.perform(get("/api/items/acme/7/history?limit=3"))
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.entries.length()").value(3))
                .andExpect(jsonPath("$.entries[0].sentence")
                        .value("Completion moved from 2026-03-31 to 2026-06-30, 91 days later (vendor delay)."))
                .andExpect(jsonPath("$.entries[0].reason").value("firmware is late"))
                .andExpect(jsonPath("$.entries[0].changes[0].from").value("2026-03-31"))
                .andExpect(jsonPath("$.entries[0].payload.code").value("VENDOR_DELAY"))
                .andExpect(jsonPath("$.entries[0].position").value(6))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        web.perform(get("/api/items/acme/7/history?limit=3&cursor=" + next))
                .andExpect(jsonPath("$.entries.length()").value(2))
                .andExpect(jsonPath("$.entries[1].event").value("WeaknessOpened"));
    }

    @Test
    void the_page_shows_item_ruler_and_history_and_names_what_forms_are_to_be_about() throws Exception {
        var page = page("/items/acme/7");
        assertThat(page)
                .contains("ACME-0007", "overdue by 5 days", "Patch &lt;the&gt; fleet")
                .contains("class=\"ruler\"", "baseline 2026-03-31", "overdue, due 2026-06-30")
                .contains("91 days later", "firmware is late")
                .contains("hx-get=\"/forms?item=acme/7&amp;at=4&amp;milestone=1\"", "id=\"commands-of-milestone-1\"")
                .doesNotContain("style=", "onclick=", "<script>");
    }

    @Test
    void every_sign_of_the_ruler_leads_to_the_event_that_said_its_date() throws Exception {
        var signs = Jsoup.parse(page("/items/acme/7")).select(".ruler .mark");
        assertThat(signs.eachAttr("aria-label"))
                .containsExactly("baseline 2026-03-31", "overdue, due 2026-06-30", "overdue, due 2026-03-31");
        assertThat(signs.eachAttr("href")).containsExactly("#event-1", "#event-4", "#event-2");

        var older = Jsoup.parse(page("/items/acme/7?show=evidence"));
        assertThat(older.select("#history").text()).contains("Nothing of that was recorded.");
        var link = older.select(".ruler .mark").getLast().attr("href");
        assertThat(link).startsWith("/items/acme/7?cursor=").endsWith("#event-2");
        var shown = Jsoup.parse(page(link.replaceFirst("#.*", ""))).select("#history li");
        assertThat(shown.getFirst().id()).isEqualTo("event-2");
    }

    @Test
    void a_page_of_the_past_says_how_much_it_does_not_show() throws Exception {
        assertThat(page("/items/acme/7?asOf=3"))
                .contains("As of position 3", "3 later events are not shown")
                .doesNotContain("firmware is late", "data-forms");
    }

    @Test
    void operators_see_how_far_the_read_models_are_and_have_them_rebuilt() throws Exception {
        server.signedInAs(Role.OPERATOR);
        web.perform(get("/api/views"))
                .andExpect(jsonPath("$.ready").value(true))
                .andExpect(jsonPath("$.position").value(6))
                .andExpect(jsonPath("$.head").value(6));
        web.perform(get("/api/views/deadletters")).andExpect(content().string("[]"));
        web.perform(post("/api/views/rebuild")).andExpect(status().isAccepted());
        web.perform(delete("/api/views/rebuild")).andExpect(status().isAccepted());
    }

    @Test
    void dead_letters_of_a_question_that_is_none_are_not_none() throws Exception {
        server.signedInAs(Role.OPERATOR);
        web.perform(post("/api/views/deadletters/register/retry"))
                .andExpect(jsonPath("$.waiting").value(0));
        web.perform(post("/api/views/deadletters/regsiter/retry")).andExpect(status().isNotFound());
    }

    private String page(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
