package io.poamledger.query;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.ALICE;
import static io.poamledger.query.Told.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A date is never alone: imposed, accepted or contested, and whether a later one is asked for, wherever it is shown. */
class WhoStandsBehindADateTest {

    private static final String SIX_EVENTS = "asOf=6";
    private static final String ACCEPTED = "asOf=7";

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(
                Told.registered(ACME, "ACME", "UTC"),
                Told.opened(item(7), "No banner"),
                Told.assigned(item(7), "Alice Adams", ALICE),
                Told.scheduled(item(7), "2026-06-30"),
                Told.milestone(item(7), 1, "Patch", "2026-06-20"),
                Told.approved(item(7)),
                new DatesAccepted(item(7), "yes"),
                new DatesContested(
                        item(7), Optional.of(new MilestoneId(1)), day("2026-06-20"), day("2026-08-01"), "the vendor"),
                new ExtensionRequested(
                        item(7),
                        Optional.empty(),
                        day("2026-06-30"),
                        day("2026-08-15"),
                        MoveReason.VENDOR_DELAY,
                        "late"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void on_the_item() throws Exception {
        assertThat(beside("/items/ACME-0007"))
                .containsExactly("accepted; asked for is 2026-08-15", "contested, 2026-08-01 can be kept");
        assertThat(beside("/items/ACME-0007?" + SIX_EVENTS)).containsExactly("imposed", "imposed");
        assertThat(beside("/items/ACME-0007?" + ACCEPTED)).containsExactly("accepted", "accepted");
    }

    @Test
    void on_the_board_of_what_is_overdue() throws Exception {
        assertThat(beside("/overdue"))
                .containsExactlyInAnyOrder("accepted; asked for is 2026-08-15", "contested, 2026-08-01 can be kept");
        assertThat(text("/api/overdue"))
                .contains(
                        "{\"stance\":\"ACCEPTED\",\"keepable\":null,\"asked\":\"2026-08-15\"}",
                        "{\"stance\":\"CONTESTED\",\"keepable\":\"2026-08-01\",\"asked\":null}");
    }

    @Test
    void and_among_what_is_mine() throws Exception {
        assertThat(text("/mine?what=answered_for")).contains("The date is accepted; asked for is 2026-08-15.");
    }

    @Test
    void and_an_approved_plan_is_not_before_its_approval() throws Exception {
        assertThat(text("/items/ACME-0007")).contains("Advice on the plan").doesNotContain("Before it is approved");
        assertThat(text("/items/ACME-0007?asOf=5")).contains("Before it is approved");
    }

    private static List<String> beside(String page) throws Exception {
        return Jsoup.parse(text(page)).select("[data-agreement]").eachText();
    }

    private static String text(String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
