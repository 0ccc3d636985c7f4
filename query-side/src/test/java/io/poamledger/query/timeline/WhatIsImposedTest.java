package io.poamledger.query.timeline;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.ALICE;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The slip ledger counts open dates to which nobody who has to keep them has said a word. */
class WhatIsImposedTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        var events = new ArrayList<Happened>();
        on(0, events, registered(ACME, "ACME", "UTC"));
        on(
                0,
                events,
                opened(item(1), "No second factor"),
                assigned(item(1), "Alice", ALICE),
                scheduled(item(1), "2026-06-30"),
                milestone(item(1), 1, "Choose", "2026-03-31"));
        on(1, events, opened(item(2), "No banner", Optional.of("3.1.9")), scheduled(item(2), "2026-06-30"));
        on(2, events, opened(item(3), "Done"), assigned(item(3), "Alice", ALICE), scheduled(item(3), "2026-02-28"));
        on(3, events, closed(item(3), "2026-01-04"));
        on(4, events, opened(item(4), "Unmapped", Optional.empty()), scheduled(item(4), "2026-06-30"));
        on(5, events, new DatesAccepted(item(1), ""));
        on(7, events, moved(item(1), "2026-06-30", "2026-07-31", MoveReason.VENDOR_DELAY));
        server.record(events);
    }

    private static void on(int day, List<Happened> events, LedgerEvent... more) {
        Stream.of(more).forEach(event -> events.add(new Happened(FIRST.plusSeconds(86_400L * day), event)));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void until_it_is_accepted_and_again_when_it_is_another_date() throws Exception {
        assertThat(imposed("group=OWNER&asOf=2026-01-05", "Alice")).isEqualTo(2);
        assertThat(imposed("group=OWNER&asOf=2026-01-06", "Alice")).isZero();
        assertThat(imposed("group=OWNER&asOf=2026-01-08", "Alice"))
                .as("the one that moved")
                .isEqualTo(1);
        assertThat(imposed("group=OWNER", "Alice")).isEqualTo(1);
    }

    @Test
    void of_nobody_too_and_by_requirement() throws Exception {
        assertThat(imposed("group=OWNER", "")).isEqualTo(2);
        assertThat(imposed("group=REQUIREMENT", "3.1.9")).isEqualTo(1);
        assertThat(imposed("group=REQUIREMENT&requirement=3.5.3", "3.1.9")).isZero();
        assertThat(imposed("group=OWNER&requirement=none", "")).isEqualTo(1);
        assertThat(imposed("group=OWNER&requirement=none", "Alice")).isZero();
        assertThat(imposed("group=REQUIREMENT&requirement=none", "")).isEqualTo(1);
        assertThat(imposed("group=OWNER&item=ACME-0002", "Alice")).isZero();
    }

    @Test
    void but_not_by_month_nor_by_reason_which_it_has_not() throws Exception {
        assertThat(imposed("group=REASON", "VENDOR_DELAY")).isZero();
        assertThat(imposed("group=OWNER&month=2026-01", "Alice")).isZero();
        assertThat(imposed("group=OWNER&counted=true", "Alice")).isZero();
    }

    private static int imposed(String asked, String key) throws Exception {
        var answer = server.web()
                .perform(get(URI.create("/api/timeline/slips?" + asked)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var imposed = 0;
        for (var line : JsonMapper.shared().readTree(answer).get("lines")) {
            imposed +=
                    line.get("key").asString().equals(key) ? line.get("imposed").asInt() : 0;
        }
        return imposed;
    }
}
