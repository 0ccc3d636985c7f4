package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheSameRowsAsTableAndGanttTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(SampleHistory.of(7, 120, NOW));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register?",
                "/register?state=all&sort=title",
                "/register?state=all&sort=slip&down=true&system=acme",
                "/register?overdue=true",
                "/register?risk=high,very_high&sort=risk&down=true",
                "/register?q=laptops&state=all",
                "/register?owner=nobody",
                "/register?state=closed&system=beta",
                "/register?asOf=2026-06-30",
                "/register?asOf=2026-03-31&state=all",
                "/register?asOf=2026-06-30&by=claimed&state=closed",
                "/as-of?asOf=2026-08-31&overdue=true"
            })
    void in_the_same_order_by_the_same_filters(String address) throws Exception {
        var table = page(address);
        var gantt = page(address + "&view=gantt");
        assertThat(items(gantt)).isEqualTo(items(table)).isNotEmpty();
        assertThat(gantt.select("table.gantt")).hasSize(1);
        assertThat(table.select("table.gantt")).isEmpty();
        assertThat(gantt.select(".switch [aria-current]").text()).isEqualTo("Gantt");
        assertThat(links(table)).contains("view=gantt");
        assertThat(links(gantt)).doesNotContain("view=gantt");
        for (var switched : List.of(table, gantt)) {
            assertThat(items(page(
                            switched.select(".switch a:not([aria-current])").attr("href"))))
                    .isEqualTo(items(table));
        }
    }

    @Test
    void and_the_next_page_is_a_gantt_too_and_files_are_what_they_were() throws Exception {
        var gantt = page("/register?state=all&view=gantt");
        assertThat(gantt.select("a[rel=next]").attr("href")).contains("view=gantt");
        assertThat(gantt.select(".views a").eachAttr("href")).allMatch(link -> link.contains("view=gantt"));
        assertThat(gantt.select("a[href^='/register.']").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(link -> link.contains("view="));
    }

    /** What was known then, also where the item was closed or moved since. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-15", "2026-05-31", "2026-09-30"})
    void draws_what_was_known_then(String day) throws Exception {
        var drawn = page("/register?state=all&asOf=" + day + "&view=gantt");
        for (var row : drawn.select("tr[data-counted]")) {
            var label = row.select("th").text();
            var words = row.select(".gantt-cell svg").attr("aria-label");
            var then = said("/api/items/" + label + "?asOf=" + day);
            assertThat(words.isEmpty()).as(label).isEqualTo(then.contains("\"completion\":null"));
            if (!words.isEmpty()) {
                assertThat(then)
                        .as(words)
                        .contains("\"current\":\"" + words.replaceFirst(".*due ([0-9-]{10}).*", "$1") + "\"");
                assertThat(words.contains("recorded as closed")).isEqualTo(then.contains("\"stage\":\"CLOSED\""));
            }
        }
    }

    private static List<String> items(Document page) {
        return page.select("tr[data-counted] > th").eachText();
    }

    private static String links(Document page) {
        return page.select(".switch a:not([aria-current])").attr("href");
    }

    private static Document page(String address) throws Exception {
        return Jsoup.parse(said(address));
    }

    private static String said(String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
