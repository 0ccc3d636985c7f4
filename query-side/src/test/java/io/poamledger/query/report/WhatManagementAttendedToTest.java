package io.poamledger.query.report;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatManagementAttendedToTest {

    private static final String REPORT = "/reports/management-attention?from=2026-02-01&to=2026-06-30";

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.ASSESSOR);
        server.record(List.of(
                at("2026-01-05", Told.registered(ACME, "ACME", "UTC")),
                at("2026-01-05", Told.opened(item(1), "No banner")),
                at("2026-01-05", Told.scheduled(item(1), "2026-03-31")),
                at("2026-01-05", Told.approved(item(1))),
                at("2026-01-05", Told.opened(item(2), "Nobody looks")),
                at("2026-02-10", reviewed("2026-02-10", "Keep to the plan", item(1), item(2))),
                at("2026-02-24", Told.moved(item(1), "2026-03-31", "2026-04-30", MoveReason.VENDOR_DELAY)),
                at("2026-03-12", reviewed("2026-03-12", "Keep to the plan", item(1))),
                at("2026-03-27", Told.assigned(item(1), "Dana")),
                at("2026-04-10", Told.assigned(item(1), "Eve")),
                at("2026-04-10", reviewed("2026-04-10", "Go on"))));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void is_what_moved_within_fourteen_days_and_not_on_the_fifteenth() throws Exception {
        assertThat(text("/api" + REPORT))
                .contains("of 2 items 1 changed: 50 %.", "of 1 item 0 changed: 0 %.")
                .contains("\"position\":11,\"from\"")
                .contains("\"words\":\"ACME-0001 № 7\"");
    }

    @Test
    void what_was_recorded_before_a_review_on_its_day_is_no_fruit_of_it() throws Exception {
        assertThat(text("/api" + REPORT)).contains("Within 14 days of it so far, of 2 open items 0 changed: 0 %.");
    }

    @Test
    void and_whether_its_words_are_those_of_an_earlier_review() throws Exception {
        assertThat(text("/api" + REPORT))
                .contains("These words are those of the review of 2026-02-10, letter for letter.");
        assertThat(text("/api" + REPORT + "&asOf=7")).doesNotContain("letter for letter");
    }

    @Test
    void and_what_lay_still_and_what_slipped_by_its_reason() throws Exception {
        assertThat(text("/api" + REPORT))
                .contains("ACME-0002 “Nobody looks”, nobody's: not changed for 176 days, without a date.")
                .contains("1 agreed date moved later; days later, by reason: vendor delay 30.");
    }

    @Test
    void what_came_earlier_is_not_told_among_what_slipped_however_long_the_period(@TempDir Path folder)
            throws Exception {
        try (var other = QuerySideForTests.on(folder, "2026-06-30T16:00:00Z")) {
            other.signedInAs(Role.COMPLIANCE_MANAGER);
            other.record(List.of(
                    at("2026-01-05", Told.registered(ACME, "ACME", "UTC")),
                    at("2026-01-05", Told.opened(item(1), "Far away")),
                    at("2026-01-05", Told.scheduled(item(1), "2028-06-30")),
                    at("2026-01-05", Told.milestone(item(1), 1, "Buy it", "2026-03-31")),
                    at("2026-01-05", Told.approved(item(1))),
                    at("2026-02-24", Told.moved(item(1), "2028-06-30", "2027-01-30", MoveReason.AHEAD_OF_PLAN)),
                    at("2026-04-24", Told.moved(item(1), 1, "2026-03-31", "2026-04-30", MoveReason.VENDOR_DELAY))));
            var told = text(other, "/api/reports/management-attention?from=1900-01-01");
            assertThat(told)
                    .contains(
                            "1 agreed date moved later; days later, by reason: vendor delay 30.",
                            "1 agreed date moved earlier.")
                    .doesNotContain("-517");
            assertThat(text(other, "/api/reports/management-attention?from=2026-02-01&to=2026-03-31"))
                    .contains("No agreed date moved later.", "1 agreed date moved earlier.");
        }
    }

    @Test
    void and_nothing_of_days_that_have_not_come() throws Exception {
        var asked = URI.create("/api/reports/management-attention?from=1900-01-01&to=2199-12-31");
        assertThat(server.web().perform(get(asked)).andReturn().getResponse().getContentAsString())
                .contains("it has not come")
                .contains("\"field\":\"to\"");
        assertThat(text("/api/reports/management-attention?asOf=1999-12-31")).contains("\"to\":\"1999-12-31\"");
    }

    @Test
    void and_each_source_leads_to_a_page() throws Exception {
        var page = Jsoup.parse(text(REPORT + "&asOf=9"));
        var sources = page.select(".report a.position");
        assertThat(sources).hasSizeGreaterThan(6);
        for (var source : sources) {
            text(source.attr("href"));
        }
    }

    private static Happened at(String day, LedgerEvent event) {
        return new Happened(Instant.parse(day + "T12:00:00Z"), event);
    }

    private static ReviewRecorded reviewed(String on, String decisions, PoamItemId... items) {
        return new ReviewRecorded(
                ACME, LocalDate.parse(on), List.of("Ann"), List.of(items), decisions, Optional.empty());
    }

    private static String text(String address) throws Exception {
        return text(server, address);
    }

    private static String text(QuerySideForTests asked, String address) throws Exception {
        var answer = asked.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }
}
