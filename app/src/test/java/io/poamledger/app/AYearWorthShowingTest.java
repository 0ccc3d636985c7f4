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
