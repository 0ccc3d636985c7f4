package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demonstration has what the pages are for: a delay with a reason, people who keep dates and who do not, and promises that end early. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set up once for all tests
class AYearWorthShowingTest {

    private static final String THE_YEAR = "from=2025-11-21&to=2026-11-20&asOf=2026-11-20";

    private AYearOfHistory year;

    @BeforeAll
    void a_year_of_history_is_served(@TempDir Path folder) {
        year = AYearOfHistory.served(folder);
    }

    @AfterAll
    void it_ends() {
        year.close();
    }

    @Test
    void overdue_rises_in_march_and_the_timeline_says_why() {
        assertThat(overdue("2026-03-31")).isGreaterThanOrEqualTo(overdue("2026-02-28") + 6);
        assertThat(overdue("2026-05-31")).isLessThanOrEqualTo(overdue("2026-03-31") - 6);
        assertThat(texts(answered("/api/timeline?month=2026-04&reason=VENDOR_DELAY&limit=200"), "moves", "reason"))
                .filteredOn(reason -> reason.startsWith("Northgate"))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(texts(answered("/api/reviews"), "reviews", "decisions"))
                .anyMatch(decisions -> decisions.contains("Northgate did not deliver in March"));
    }

    @Test
    void and_the_figure_explains_itself() {
        var march = answered("/api/figures/explain?figure=OVERDUE&month=2026-03");
        assertThat(march.path("after").asInt()).isEqualTo(overdue("2026-03-31"));
        assertThat(texts(march, "entered", "reason"))
                .filteredOn("VENDOR_DELAY"::equals)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(texts(march, "entered", "quoted")).anyMatch(words -> words.startsWith("Northgate"));
    }

    @Test
    void one_owner_keeps_every_promise_and_one_keeps_none() {
        var rates = answered("/api/promises?group=OWNER&" + THE_YEAR).path("rates");
        for (var owner : rates) {
            for (var rate : List.of(owner.path("items"), owner.path("milestones"))) {
                switch (owner.path("key").stringValue()) {
                    case "Nina Castellanos" ->
                        assertThat(rate.path("kept").asInt())
                                .isPositive()
                                .isEqualTo(rate.path("due").asInt());
                    case "Pete Walsh" -> {
                        assertThat(rate.path("due").asInt()).isPositive();
                        assertThat(rate.path("kept").asInt()).isZero();
                    }
                    default ->
                        assertThat(rate.path("kept").asInt())
                                .isLessThan(rate.path("due").asInt());
                }
            }
        }
        assertThat(rates).hasSize(3);
    }

    @Test
    void promises_are_withdrawn_replaced_and_kept_by_claim_only() {
        var all = answered("/api/promises?" + THE_YEAR).path("rates").path(0);
        assertThat(all.path("items").path("withdrawn").asInt()).isPositive();
        assertThat(all.path("items").path("replaced").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(all.path("items").path("keptByClaim").asInt()).isEqualTo(1);
        assertThat(all.path("milestones").path("withdrawn").asInt()).isPositive();
        assertThat(all.path("milestones").path("replaced").asInt()).isEqualTo(1);
        assertThat(answered("/api/timeline").path("withdrawn")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void items_have_supporters_a_likelihood_an_end_that_is_void_and_one_that_recurs() {
        var entries = answered("/api/register?state=ALL&limit=200").path("items");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(70);
        var items = new ArrayList<JsonNode>();
        entries.forEach(entry -> items.add(
                answered("/api/items/" + entry.path("label").stringValue()).path("item")));
        assertThat(items)
                .anySatisfy(
                        item -> assertThat(item.path("plan").path("supporting")).isNotEmpty());
        assertThat(items)
                .anySatisfy(item -> assertThat(item.path("weakness")
                                .path("risk")
                                .path("likelihood")
                                .isString())
                        .isTrue());
        assertThat(items)
                .filteredOn(
                        item -> item.path("life").path("stage").stringValue().equals("VOID"))
                .hasSize(4);
        assertThat(items)
                .filteredOn(item -> StreamSupport.stream(
                                item.path("weakness").path("origins").spliterator(), false)
                        .anyMatch(origin -> origin.path("recurs").isString()))
                .hasSize(1);
    }

    @Test
    void reviews_differ_and_change_something() {
        var handedOver = new ArrayList<String>();
        year.program()
                .get("/api/register?state=ALL&owner=Omar&limit=200")
                .accepted()
                .body()
                .path("items")
                .forEach(entry -> answered("/api/items/" + entry.path("label").stringValue())
                        .path("item")
                        .path("plan")
                        .path("supporting")
                        .forEach(party -> handedOver.add(party.path("name").asString(""))));
        assertThat(handedOver).contains("Pete Walsh");
        assertThat(texts(answered("/api/reviews"), "reviews", "decisions").stream()
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void the_lab_is_not_ready_then_conditional_and_closes_out_on_day_179() {
        var first = answered("/api/systems/avionics-lab/readiness?asOf=2025-12-10");
        assertThat(first.path("score").asInt()).isEqualTo(87);
        assertThat(texts(first, "blocking", "sentence"))
                .anyMatch(reason -> reason.contains("3.5.3"))
                .anyMatch(reason -> reason.contains("3.11.2"))
                .anyMatch(reason -> reason.contains("87"));
        var conditional = status("avionics-lab", "2026-03-02");
        assertThat(conditional.path("title").stringValue()).isEqualTo("Conditional Level 2 (Self)");
        assertThat(conditional.path("statusDate").stringValue()).isEqualTo("2026-03-01");
        assertThat(conditional.path("daysLeft").asInt()).isEqualTo(179);
        assertThat(conditional.path("plan")).hasSize(11);
        assertThat(status("avionics-lab", "2026-08-26").path("daysLeft").asInt())
                .isEqualTo(2);
        var closedOut = status("avionics-lab", "2026-08-27");
        assertThat(closedOut.path("title").stringValue()).isEqualTo("Final Level 2 (Self)");
        assertThat(closedOut.path("statusDate").stringValue()).isEqualTo("2026-03-01");
        assertThat(answered("/api/systems/avionics-lab/score")
                        .at("/posted/score")
                        .asInt())
                .isEqualTo(110);
        assertThat(answered("/api/systems/avionics-lab/representations").path("affirmations"))
                .hasSize(2);
    }

    @Test
    void a_rehearsal_of_the_closeout_finds_the_artifact_that_is_missing() {
        assertThat(texts(answered("/api/reviews?system=avionics-lab"), "reviews", "decisions"))
                .anyMatch(decisions -> decisions.startsWith("Rehearsed the closeout; it would be refused: ")
                        && decisions.contains("has no bytes for 'closeout-3.8.4.txt'"))
                .anyMatch(decisions -> decisions.equals("Rehearsed the closeout again; it would be final."));
    }

    @Test
    void the_portal_expires_on_day_181_with_nobody_touching_it() {
        var lastDay = status("supplier-portal", "2026-07-18");
        assertThat(lastDay.path("title").stringValue()).isEqualTo("Conditional Level 2 (Self)");
        assertThat(lastDay.path("daysLeft").asInt()).isZero();
        var expired = status("supplier-portal", "2026-07-19");
        assertThat(expired.path("title").stringValue()).isEqualTo("No CMMC Status");
        assertThat(expired.path("expired").asBoolean()).isTrue();
        assertThat(texts(expired, "reasons", "citation")).isNotEmpty();
        assertThat(posted("supplier-portal", "SCORE")).isEqualTo("96 95 2026-04-19");
        assertThat(posted("supplier-portal", "STATUS"))
                .isEqualTo("Conditional Level 2 (Self) No CMMC Status 2026-07-19");
    }

    @Test
    void the_archive_says_since_when_the_110_that_it_posted_is_untrue() {
        assertThat(status("records-archive", "2026-07-07").path("title").stringValue())
                .isEqualTo("Final Level 2 (Self)");
        assertThat(posted("records-archive", "SCORE")).isEqualTo("110 109 2026-07-08");
        assertThat(status("records-archive", "2026-07-08").at("/award/failing")).isNotEmpty();
    }

    @Test
    void the_portfolio_of_a_past_day_shows_status_score_and_readiness_of_then() {
        var portfolio = answered("/api/portfolio?asOf=2026-07-18&system=supplier-portal")
                .at("/systems/0/cmmc");
        assertThat(portfolio.path("status").stringValue()).isEqualTo("Conditional Level 2 (Self)");
        assertThat(portfolio.path("daysLeft").asInt()).isZero();
        assertThat(portfolio.path("assessed").asInt()).isEqualTo(96);
        assertThat(portfolio.path("ifAssessedToday").asInt()).isEqualTo(95);
        assertThat(answered("/api/portfolio?asOf=2026-07-19&system=supplier-portal")
                        .at("/systems/0/cmmc/expired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void items_wait_for_a_validator_who_never_comes() {
        assertThat(answered("/api/register?state=PENDING_VALIDATION&limit=200").path("items"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_day_of_another_pack_is_judged_by_it_and_what_was_decided_keeps_its_own() {
        var later = answered("/api/systems/supplier-portal/readiness?asOf=2030-01-01");
        assertThat(later.at("/pack/id").stringValue()).isEqualTo("invented-2030");
        assertThat(answered("/api/systems/supplier-portal/readiness?asOf=2029-12-31")
                        .at("/pack/id")
                        .stringValue())
                .isEqualTo("cmmc-1");
        assertThat(status("supplier-portal", "2030-01-01")
                        .at("/history/0/basis/pack/id")
                        .stringValue())
                .isEqualTo("cmmc-1");
        var diff = answered("/api/packs/diff?from=cmmc-1&to=invented-2030");
        assertThat(texts(diff, "differences", "matter"))
                .contains("setting threshold", "setting conditional.days", "value 3.1.3");
        assertThat(texts(diff, "verdicts", "matter"))
                .contains("LAST_DAY", "ASSESSED_SCORE", "SCORE_IF_ASSESSED_TODAY", "ITEMS_OF_A_REQUIREMENT");
        assertThat(answered("/api/packs/diff?to=cmmc-1").path("verdicts")).isEmpty();
    }

    private JsonNode status(String system, String day) {
        return answered("/api/systems/" + system + "/status?asOf=" + day);
    }

    /** What was said first, what is known instead, and since when. */
    private String posted(String system, String matter) {
        var said = answered("/api/systems/" + system + "/representations").at("/representations/0/differences");
        return StreamSupport.stream(said.spliterator(), false)
                .filter(one -> one.path("matter").stringValue().equals(matter))
                .map(one ->
                        one.path("said").stringValue() + " " + one.path("known").stringValue() + " "
                                + one.path("firstDay").stringValue())
                .findFirst()
                .orElse("no difference");
    }

    private int overdue(String day) {
        return answered("/api/figures?from=%s&to=%s".formatted(day, day))
                .path("period")
                .path("overdueAtEnd")
                .asInt(-1);
    }

    private JsonNode answered(String pathAndQuery) {
        return year.program().get(pathAndQuery).accepted().body();
    }

    private static List<String> texts(JsonNode answer, String list, String field) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .map(one -> one.path(field).asString(""))
                .toList();
    }
}
