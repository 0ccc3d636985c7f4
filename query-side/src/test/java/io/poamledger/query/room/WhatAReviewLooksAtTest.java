package io.poamledger.query.room;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ItemDecision;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatAReviewLooksAtTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-05-20T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(happened("2026-03-02T15:00:00Z", registered(ACME, "ACME", "America/New_York")));
        server.record(happened("2026-03-02T15:00:00Z", registered(BETA, "BETA", "America/New_York")));
        var due = Map.of(
                1,
                "2026-05-01",
                2,
                "2026-05-25",
                3,
                "2026-06-20",
                4,
                "2026-05-10",
                5,
                "2026-07-01",
                6,
                "2026-07-02",
                8,
                "2026-05-28",
                9,
                "2026-05-22");
        due.forEach((number, day) -> server.record(happened(
                "2026-03-0" + number + "T15:30:00Z",
                opened(item(number), "Weakness " + number),
                assigned(item(number), "Dana"),
                scheduled(item(number), day))));
        server.record(happened("2026-04-20T15:00:00Z", review()));
        server.record(happened(
                "2026-05-05T15:00:00Z",
                moved(item(2), "2026-05-25", "2026-06-30", MoveReason.VENDOR_DELAY),
                moved(item(8), "2026-05-28", "2026-06-15", MoveReason.PRIORITIES_CHANGED),
                new ResourcesCommitted(
                        item(4), "Two people", Optional.empty(), Optional.empty(), "Alex", Optional.empty()),
                milestone(item(5), 1, "Buy it", "2026-06-01"),
                opened(item(7), "Found since")));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static ReviewRecorded review() {
        return new ReviewRecorded(
                ACME,
                LocalDate.parse("2026-04-20"),
                List.of("Ann"),
                List.of(item(9)),
                "none",
                Optional.empty(),
                List.of(
                        decided(1, ReviewDecision.KEEP_THE_DATE),
                        decided(2, ReviewDecision.MOVE_THE_DATE),
                        decided(3, ReviewDecision.REASSIGN),
                        decided(4, ReviewDecision.COMMIT_RESOURCES),
                        decided(5, ReviewDecision.ASK_FOR_A_RECOVERY_PLAN),
                        decided(6, ReviewDecision.ESCALATE),
                        decided(8, ReviewDecision.KEEP_THE_DATE)),
                "");
    }

    private static ItemDecision decided(int number, ReviewDecision decision) {
        return new ItemDecision(item(number), decision, "as said");
    }

    private static List<Happened> happened(String at, LedgerEvent... events) {
        return Arrays.stream(events)
                .map(event -> new Happened(Instant.parse(at), event))
                .toList();
    }

    @Test
    void the_worst_comes_first_and_what_nothing_happened_to_last() throws Exception {
        assertThat(items(""))
                .extracting(
                        one -> one.path("label").asString(),
                        one -> one.path("urgency").asString(),
                        one -> one.path("why").asString())
                .containsExactly(
                        tuple("ACME-0001", "OVERDUE", "19 d late"),
                        tuple("ACME-0004", "OVERDUE", "10 d late"),
                        tuple("ACME-0008", "MOVED", "moved since the last review"),
                        tuple("ACME-0002", "MOVED", "moved since the last review"),
                        tuple("ACME-0009", "DUE_SOON", "due in 2 days"),
                        tuple("ACME-0005", "CHANGED", "new or changed"),
                        tuple("ACME-0007", "CHANGED", "new or changed"),
                        tuple("ACME-0003", "NOTHING_NEW", "no change"),
                        tuple("ACME-0006", "NOTHING_NEW", "no change"));
    }

    @Test
    void of_each_it_says_what_was_decided_and_whether_that_was_kept() throws Exception {
        assertThat(items("").stream().filter(one -> one.path("last").isObject()))
                .extracting(
                        one -> one.path("label").asString(),
                        one -> one.path("last").path("fulfilment").asString(),
                        one -> one.path("last").path("words").asString())
                .containsExactlyInAnyOrder(
                        tuple("ACME-0001", "KEPT", "still 2026-05-01"),
                        tuple("ACME-0002", "KEPT", "moved from 2026-05-25 to 2026-06-30"),
                        tuple("ACME-0003", "NOT_KEPT", "still Dana"),
                        tuple("ACME-0004", "KEPT", "committed by Alex"),
                        tuple("ACME-0005", "KEPT", "milestones are otherwise since"),
                        tuple("ACME-0006", "NOT_TOLD", "no event says whether that was done"),
                        tuple("ACME-0008", "NOT_KEPT", "moved from 2026-05-28 to 2026-06-15"));
    }

    @Test
    void and_what_became_of_it_since_the_last_review() throws Exception {
        assertThat(words("ACME-0002")).containsExactly("moved from 2026-05-25 to 2026-06-30, +36 d, vendor delay");
        assertThat(words("ACME-0005")).containsExactly("1 more milestone");
        assertThat(words("ACME-0004")).containsExactly("changed, but no date, state or owner");
        assertThat(words("ACME-0003")).isEmpty();
    }

    @Test
    void what_was_chosen_is_looked_at_and_nothing_else() throws Exception {
        assertThat(items("?items=ACME-0006,acme/3"))
                .extracting(one -> one.path("label").asString())
                .containsExactly("ACME-0003", "ACME-0006");
    }

    @Test
    void each_stands_beside_every_date_that_was_promised_for_it() throws Exception {
        var page = Jsoup.parse(ask("/reviews/room").getContentAsString());
        var ruler = page.select("article:has(#row-acme_2) svg.ruler");
        assertThat(ruler.select("a.mark").eachAttr("aria-label"))
                .anySatisfy(words -> assertThat(words).contains("2026-05-25"))
                .anySatisfy(words -> assertThat(words).contains("2026-06-30"));
        assertThat(ruler.select("a.mark").eachAttr("href")).containsOnly("/items/ACME-0002#dates");
        assertThat(page.select("article:has(#row-acme_5) svg.ruler text.strong").eachText())
                .as("its completion and its milestone")
                .contains("1. Buy it");
        assertThat(page.select("article:has(#row-acme_7) svg.ruler"))
                .as("nothing was promised for it")
                .isEmpty();
        assertThat(page.select("#sign-now")).as("the signs, once").hasSize(1);
    }

    @Test
    void items_of_another_system_or_too_many_are_refused() throws Exception {
        assertThat(ask("/api/reviews/agenda?items=ACME-99999").getContentAsString())
                .contains("There is no item ACME-99999 in this ledger");
        assertThat(ask("/api/reviews/agenda?items=ACME-0003,BETA-0001").getStatus())
                .isEqualTo(400);
        var many = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> new PoamItemId(ACME, number).toString())
                .collect(Collectors.joining(","));
        assertThat(ask("/api/reviews/agenda?items=" + many).getContentAsString())
                .contains("at most 50");
    }

    @Test
    void on_the_page_each_has_the_place_where_its_decision_belongs_for_whoever_may_record_the_review()
            throws Exception {
        var page = Jsoup.parse(ask("/reviews/room?items=ACME-0003,ACME-0006").getContentAsString());
        assertThat(page.select("[data-forms]").attr("hx-get"))
                .isEqualTo(
                        "/forms/RecordReview?system=acme&itemsReviewed=ACME-0003,ACME-0006&itemDecisions=acme/3,acme/6");
        assertThat(page.select("article > div[id]").eachAttr("id")).containsExactly("row-acme_3", "row-acme_6");
        server.signedInAs(Role.EXECUTIVE);
        try {
            assertThat(Jsoup.parse(ask("/reviews/room").getContentAsString()).select("[data-forms]"))
                    .isEmpty();
        } finally {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
        }
    }

    private static List<String> words(String label) throws Exception {
        return items("").stream()
                .filter(one -> one.path("label").asString().equals(label))
                .flatMap(one -> one.path("since").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> items(String asked) throws Exception {
        return Stream.of(JSON.readTree(ask("/api/reviews/agenda" + asked).getContentAsString()))
                .flatMap(answer -> answer.path("items").valueStream())
                .toList();
    }

    private static MockHttpServletResponse ask(String address) throws Exception {
        return server.web()
                .perform(
                        get(URI.create(address)).accept(address.startsWith("/api/") ? "application/json" : "text/html"))
                .andReturn()
                .getResponse();
    }
}
