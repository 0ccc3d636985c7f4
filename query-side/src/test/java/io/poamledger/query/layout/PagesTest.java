package io.poamledger.query.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.access.Caller;
import io.poamledger.access.NotAllowed;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.PagesForTests;
import io.poamledger.query.PagesForTests.Situation;
import io.poamledger.query.Replay;
import io.poamledger.query.Told;
import io.poamledger.query.views.questions.QuestionName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

    static final Caller MANAGER = Told.callerWith(Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER);

    static WebApplicationContext empty;
    static WebApplicationContext filled;

    @BeforeAll
    static void open() {
        empty = context();
        filled = context();
        PagesForTests.tell(filled.getBean(Replay.class), 60);
    }

    @AfterAll
    static void close() {
        ((ConfigurableApplicationContext) empty).close();
        ((ConfigurableApplicationContext) filled).close();
    }

    private static WebApplicationContext context() {
        return (WebApplicationContext) new SpringApplicationBuilder(PagesForTests.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
                .run();
    }

    @BeforeEach
    void asks() {
        empty.getBean(Situation.class).asks(MANAGER);
        filled.getBean(Situation.class).asks(MANAGER);
        filled.getBean(Situation.class).isIncomplete();
        filled.getBean(Situation.class).isUpToDate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/register",
                "/register?state=all&sort=risk",
                "/as-of",
                "/as-of?asOf=2026-05-01&by=claimed&state=all",
                "/as-of?asOf=2026-05-01T14:30&state=all&risk=high",
                "/overdue",
                "/overdue?within=90&owner=Facilities",
                "/timeline",
                "/timeline?reason=correction&month=2026-05",
                "/figures",
                "/figures?month=2026-03",
                "/figures/items?which=opened&month=2026-03",
                "/promises?from=2026-01-01&to=2026-06-30",
                "/promises/items?month=2026-03&outcome=late",
                "/reviews",
                "/evidence?final=true",
                "/imports",
                "/systems",
                "/cockpit",
                "/assessment",
                "/desk",
                "/cockpit?asOf=2026-05-01&by=claimed"
            })
    void every_page_is_whole_with_data_and_without(String path) throws Exception {
        for (var context : new WebApplicationContext[] {empty, filled}) {
            var page = page(context, path);
            assertThat(page).contains("<main id=\"main\"", "Skip to the content", "</html>");
            assertThat(page).doesNotContain("th:").doesNotContain("<script>").doesNotContain("style=");
            assertThat(page).as("the name of a class").doesNotContainPattern(">(?:[A-Z][a-z]+){2,}<");
            assertThat(inputsWithoutLabel(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeline?item=acme/1",
                "/systems/acme",
                "/systems/acme/assessment",
                "/systems/acme/cockpit",
                "/systems/acme/status",
                "/systems/acme/posted",
                "/items/new?system=beta",
                "/figures?system=beta",
                "/reviews?system=acme"
            })
    void pages_about_one_thing_are_whole(String path) throws Exception {
        var page = page(filled, path);
        assertThat(page).contains("<main id=\"main\"", "</html>").doesNotContain("th:");
        assertThat(inputsWithoutLabel(page)).isEmpty();
    }

    @Test
    void the_first_page_of_an_empty_ledger_says_how_to_begin() throws Exception {
        assertThat(page(empty, "/")).contains("Begin here", "Register your system");
        empty.getBean(Situation.class).asks(Told.callerWith(Role.EXECUTIVE));
        assertThat(page(empty, "/"))
                .contains("An administrator registers the first one")
                .doesNotContain("Register your system");
    }

    @Test
    void the_first_page_answers_what_needs_whoever_asks_the_worst_first() throws Exception {
        var manager = Jsoup.parse(page(filled, "/"));
        assertThat(manager.select("h1").text()).matches("[A-Z0-9].* things? needs? you\\. .*");
        var kinds = manager.select(".queue .kind").eachText();
        assertThat(kinds).contains("Cannot wait");
        assertThat(kinds.subList(0, kinds.lastIndexOf("Cannot wait"))).containsOnly("Cannot wait");
        filled.getBean(Situation.class).asks(Told.callerOn(Told.ACME, Role.ASSESSOR));
        var reader = Jsoup.parse(page(filled, "/"));
        assertThat(reader.select(".queue .kind").eachText()).doesNotContain("Cannot wait");
        assertThat(reader.select("h1").text()).as("milestones of their own").endsWith("Eight cannot wait.");
    }

    @Test
    void an_operator_sees_no_item_and_no_way_to_one() throws Exception {
        filled.getBean(Situation.class).asks(Told.callerWith(Role.OPERATOR));
        assertThat(page(filled, "/register")).contains("No item matches").doesNotContain("/items/acme");
        assertThat(page(filled, "/")).contains("no role that lets you read").doesNotContain("href=\"/overdue\"");
    }

    @Test
    void a_reader_is_offered_no_form() throws Exception {
        filled.getBean(Situation.class).asks(Told.callerOn(Told.ACME, Role.ASSESSOR));
        for (var path : List.of("/", "/register", "/reviews", "/imports", "/systems", "/systems/acme")) {
            assertThat(page(filled, path)).doesNotContain("data-command").doesNotContain("data-import");
        }
        assertThat(page(filled, "/register?state=all")).contains("/items/ACME-").doesNotContain("/items/BETA-");
    }

    @Test
    void what_is_not_understood_or_not_there_is_said_in_words() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(filled).build();
        var bad = browser.perform(get("/register?risk=extreme")).andReturn().getResponse();
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(bad.getContentAsString()).contains("VERY_HIGH", "not &#39;extreme&#39;", "</html>");
        var problem =
                browser.perform(get("/api/register?risk=extreme")).andReturn().getResponse();
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.getContentAsString()).contains("\"field\":\"risk\"", "\"value\":\"extreme\"");
        assertThat(browser.perform(get("/systems/gamma"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(browser.perform(get("/api/systems/gamma"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void at_an_address_that_is_none_people_read_words_and_programs_a_problem() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(filled).build();
        var page = browser.perform(get("/portfolio")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("There is nothing at /portfolio", "</html>");
        var problem = browser.perform(get("/api/nothing")).andReturn().getResponse();
        assertThat(problem.getStatus()).isEqualTo(404);
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/register",
                "/api/overdue?within=30",
                "/api/timeline",
                "/api/timeline?item=acme/1",
                "/api/figures",
                "/api/figures/items?which=open",
                "/api/reviews",
                "/api/evidence",
                "/api/imports",
                "/api/systems",
                "/api/systems/acme",
                "/api/systems/acme/score",
                "/api/systems/acme/status",
                "/api/systems/acme/readiness",
                "/api/systems/acme/whatif?met=3.1.1",
                "/api/systems/acme/representations",
                "/api/portfolio",
                "/api/portfolio?asOf=2026-06-30",
                "/api/register?asOf=2026-06-30T12:00:00Z"
            })
    void every_question_answers_programs_and_only_about_what_they_may_read(String path) throws Exception {
        assertThat(page(filled, path))
                .startsWith(path.equals("/api/systems") || path.endsWith("portfolio") ? "[" : "{");
        filled.getBean(Situation.class).asks(Told.callerOn(Told.BETA, Role.ASSESSOR));
        MockMvc client = MockMvcBuilders.webAppContextSetup(filled).build();
        if (path.contains("acme")) {
            assertThatThrownBy(() -> client.perform(get(path))).hasCauseInstanceOf(NotAllowed.class);
        } else {
            assertThat(page(filled, path)).doesNotContain("acme");
        }
    }

    @Test
    void the_past_is_reached_from_the_portfolio_and_the_register_and_leads_to_the_items_of_then() throws Exception {
        assertThat(page(filled, "/")).contains("href=\"/as-of\"");
        assertThat(page(filled, "/register?system=beta")).contains("href=\"/as-of?system=beta\"");
        assertThat(page(filled, "/as-of?asOf=2026-05-01T14:30&system=acme"))
                .contains("As of 2026-05-01 14:30", "?asOf=2026-05-01T14:30\"", "/as-of?asOf=2026-04-30")
                .doesNotContain("/items/BETA-");
        assertThat(page(filled, "/as-of")).contains("As of the end of 2026-11-02");
        assertThat(page(filled, "/as-of?asOf=2026-05-01&by=claimed"))
                .contains("As it was true on 2026-05-01", "?asOf=2026-05-01&amp;by=claimed\"");
    }

    @Test
    void a_page_that_has_a_past_offers_it_in_its_frame_and_in_the_past_says_so_there() throws Exception {
        for (var path : List.of("/", "/register", "/overdue", "/timeline", "/mine", "/figures", "/promises")) {
            var now = Jsoup.parse(page(filled, path));
            assertThat(now.select(".as-of summary").text()).as(path).isEqualTo("As of now");
            assertThat(now.select(".past-band")).as(path).isEmpty();
        }
        assertThat(Jsoup.parse(page(filled, "/items/new?system=beta")).select(".as-of"))
                .isEmpty();

        var past = Jsoup.parse(page(filled, "/overdue?owner=an&soonCursor=&asOf=2026-05-01"));
        assertThat(past.select("body.in-past .as-of summary").text()).isEqualTo("As of the end of 2026-05-01");
        assertThat(past.select(".past-band").text()).contains("nothing recorded later is shown");
        assertThat(past.select(".past-band a").attr("href")).isEqualTo("/overdue?owner=an");
        assertThat(past.select(".as-of form").getFirst().select("input").eachAttr("name"))
                .containsExactly("owner", "asOf");
        MockMvc browser = MockMvcBuilders.webAppContextSetup(filled).build();
        var refused = browser.perform(get("/overdue?asOf=then")).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("As of now", "</html>");
    }

    @Test
    void the_foot_of_the_register_sums_up_everything_that_matches_not_only_what_is_shown() throws Exception {
        var foot = Jsoup.parse(page(filled, "/register?state=all")).select("tfoot");
        var all = JsonMapper.shared()
                .readTree(page(filled, "/api/register?state=all&limit=500"))
                .path("items");
        assertThat(all.size()).isGreaterThan(50);
        assertThat(foot.text())
                .contains(
                        all.size() + " items",
                        all.valueStream()
                                        .filter(item -> item.path("daysLate").intValue() > 0)
                                        .count()
                                + " overdue",
                        all.valueStream()
                                        .filter(item -> item.path("slipDays").intValue() > 0)
                                        .count()
                                + " slipped");
    }

    @Test
    void the_past_and_the_present_answer_at_the_same_address_and_a_moment_that_is_none_is_refused() throws Exception {
        assertThat(page(filled, "/api/portfolio?asOf=2025-01-01"))
                .startsWith("{\"asOf\":\"2025-01-01\",\"systems\":[]")
                .contains("\"incomplete\":0");
        MockMvc client = MockMvcBuilders.webAppContextSetup(filled).build();
        for (var path : List.of(
                "/api/portfolio?asOf=then",
                "/api/register?asOf=",
                "/api/register?asOf=2026-01-01&q=a",
                "/api/portfolio?asOf=2026-01-01T10:00&by=claimed")) {
            var problem = client.perform(get(path)).andReturn().getResponse();
            assertThat(problem.getStatus()).as(path).isEqualTo(400);
            assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void an_answer_that_did_not_change_is_not_sent_twice() throws Exception {
        MockMvc client = MockMvcBuilders.webAppContextSetup(filled)
                .addFilters(Objects.requireNonNull(filled.getBean("contentTags", FilterRegistrationBean.class)
                        .getFilter()))
                .build();
        var tag = String.valueOf(
                client.perform(get("/api/figures")).andReturn().getResponse().getHeader("ETag"));
        assertThat(client.perform(get("/api/figures").header("If-None-Match", tag))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void a_page_says_how_many_events_it_lacks() throws Exception {
        assertThat(page(filled, "/overdue")).doesNotContain("incomplete");
        filled.getBean(Situation.class).isIncomplete(QuestionName.OVERDUE);
        assertThat(page(filled, "/overdue")).contains("incomplete: 2 events", "of ACME enclave");
        assertThat(page(filled, "/register")).doesNotContain("incomplete");
        filled.getBean(Situation.class).isIncomplete(QuestionName.AS_OF);
        assertThat(page(filled, "/as-of")).contains("incomplete: 2 events");
        assertThat(page(filled, "/api/portfolio?asOf=2026-06-30")).contains("\"incomplete\":2");
        assertThat(page(filled, "/api/register?asOf=2026-06-30")).contains("\"incomplete\":2");
    }

    @Test
    void a_page_says_how_old_it_is_and_since_when_it_has_not_been_brought_up_to_date() throws Exception {
        assertThat(page(filled, "/overdue"))
                .contains("as of position 1,234, recorded 2026-11-02T15:59:00Z")
                .doesNotContain("Not up to date");
        filled.getBean(Situation.class).standsStill(5, Instant.parse("2026-11-02T15:59:30Z"));
        assertThat(page(filled, "/overdue"))
                .contains(
                        "Not up to date.",
                        "as of position 1,234, recorded 2026-11-02T15:59:00Z; the ledger is 5 events ahead",
                        "it has not been brought up to date since 2026-11-02T15:59:30Z");
    }

    @Test
    void an_answer_about_one_system_is_whole_whatever_another_lacks() throws Exception {
        filled.getBean(Situation.class).isIncomplete(QuestionName.REVIEWS);
        assertThat(page(filled, "/")).contains("incomplete: 2 events", "of ACME enclave");
        assertThat(page(filled, "/reviews?system=beta")).doesNotContain("incomplete");
        assertThat(page(filled, "/reviews?system=acme")).contains("incomplete: 2 events");
        assertThat(page(filled, "/api/reviews?system=beta")).contains("\"incomplete\":0", "\"incompleteSystems\":[]");
        assertThat(page(filled, "/api/reviews"))
                .contains("\"incomplete\":2", "\"incompleteSystems\":[\"ACME enclave\"]");
        assertThat(JsonMapper.shared().readTree(page(filled, "/api/portfolio")).valueStream())
                .extracting(system -> system.path("id").stringValue() + " " + system.path("incomplete"))
                .containsExactly("acme 2", "beta 0");
    }

    @Test
    void a_demonstration_says_so_on_every_page() throws Exception {
        assertThat(page(filled, "/register")).contains("Everything in this ledger is invented");
        assertThat(page(empty, "/register")).doesNotContain("invented");
    }

    static String page(WebApplicationContext context, String path) throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context).build();
        var answer = browser.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The ids of inputs that no label names; a hidden input needs none, and one inside its label has it. */
    private static List<String> inputsWithoutLabel(String page) {
        return Pattern.compile("<(?:input|select|textarea)[^>]* id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(id -> !page.contains("<label for=\"" + id + "\""))
                .toList();
    }
}
