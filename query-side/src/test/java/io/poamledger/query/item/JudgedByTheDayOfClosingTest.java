package io.poamledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.Line;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedByTheDayOfClosingTest {

    private static final Instant JANUARY_5 = Instant.parse("2026-01-05T15:00:00Z");

    QuerySideForTests server;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(Told.registered(Told.ACME, "ACME", "UTC"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_closed_item_says_by_how_many_days_it_was_late_and_its_ruler_draws_that_day() throws Exception {
        server.record(List.of(
                new Happened(JANUARY_5, Told.opened(Told.item(1), "Moved two days before it was due")),
                new Happened(JANUARY_5, Told.scheduled(Told.item(1), "2026-03-10")),
                new Happened(JANUARY_5, Told.milestone(Told.item(1), 1, "In time", "2026-03-01")),
                new Happened(JANUARY_5, Told.approved(Told.item(1))),
                new Happened(Instant.parse("2026-03-01T10:00:00Z"), Told.completed(Told.item(1), 1, "2026-03-01")),
                new Happened(
                        Instant.parse("2026-03-08T10:00:00Z"),
                        Told.moved(Told.item(1), "2026-03-10", "2026-03-30", MoveReason.VENDOR_DELAY)),
                new Happened(Instant.parse("2026-03-25T10:00:00Z"), Told.closed(Told.item(1), "2026-03-22"))));

        assertThat(page("/api/items/ACME-0001")).contains("\"closedDaysLate\":12", "\"overdue\":false");
        assertThat(page("/api/register?state=closed")).contains("\"closedDaysLate\":12");
        assertThat(page("/register?state=closed")).contains("12 days after the baseline");
        var item = Jsoup.parse(page("/items/ACME-0001"));
        assertThat(item.select("main").text()).contains("closed 12 days after the baseline");
        assertThat(item.select(".ruler .closing title").text()).isEqualTo("closed, completed on 2026-03-22");
        assertThat(item.select(".ruler .mark.late"))
                .as("it was done before its last date")
                .isEmpty();
        assertThat(item.select(".ruler .mark.done")).hasSize(2);
    }

    @Test
    void what_was_done_after_its_last_date_is_marked_for_good() throws Exception {
        server.record(List.of(
                new Happened(JANUARY_5, Told.opened(Told.item(1), "Late")),
                new Happened(JANUARY_5, Told.scheduled(Told.item(1), "2026-03-10")),
                new Happened(Instant.parse("2026-03-12T10:00:00Z"), Told.closed(Told.item(1), "2026-03-11"))));

        var late = Jsoup.parse(page("/items/ACME-0001")).select(".ruler .mark.late title");
        assertThat(late.text()).isEqualTo("completed late, due 2026-03-10");
    }

    @Test
    void the_ruler_draws_the_baseline_that_was_taken_over_from_another_item() throws Exception {
        var old = PromiseId.of(Told.item(1));
        var line = Line.begins(old, LocalDate.parse("2026-02-10"), false)
                .movedTo(LocalDate.parse("2026-03-10"))
                .approved(LocalDate.parse("2026-01-20"))
                .from(old);
        var opened = Told.opened(Told.item(2), "Goes on");
        server.record(List.of(
                new Happened(
                        JANUARY_5,
                        new WeaknessOpened(
                                opened.itemId(),
                                opened.kind(),
                                opened.weakness(),
                                opened.otherColumns(),
                                new Origin(
                                        Optional.of(old),
                                        List.of(line),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty()))),
                new Happened(JANUARY_5, Told.scheduled(Told.item(2), "2026-12-20"))));

        var ruler = Jsoup.parse(page("/items/ACME-0002")).select(".ruler");
        assertThat(ruler.select(".mark.baseline title").text()).isEqualTo("baseline 2026-03-10, taken over");
        assertThat(ruler.select(".mark.was title").text()).isEqualTo("was 2026-02-10, taken over");
        assertThat(ruler.select(".mark.now title").text()).isEqualTo("due 2026-12-20");
    }

    private String page(String address) throws Exception {
        return server.web()
                .perform(get(URI.create(address)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
