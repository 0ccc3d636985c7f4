package io.poamledger.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each number of the slip ledger that counts something opens the list of it, also of items without a requirement. */
class TheSlipLedgerLeadsToItsItemsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    @Test
    void by_each_line_and_of_what_was_withdrawn_too(@TempDir Path folder) throws Exception {
        try (var server = QuerySideForTests.on(folder, NOW.toString())) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(SampleHistory.of(7, 60, NOW));
            var withdrawn = page(server, "/timeline/slips").select("a[href$=#withdrawn]");
            assertThat(withdrawn).hasSizeGreaterThan(3);
            for (var number : withdrawn) {
                assertThat(page(server, number.attr("href").replace("#withdrawn", ""))
                                .select("#withdrawn tbody tr"))
                        .as(number.attr("href"))
                        .hasSize(Integer.parseInt(number.text()));
            }
            var unmapped = page(server, "/timeline/slips").select("tr:has(th:containsOwn(unmapped)) a[data-counts]");
            assertThat(unmapped.text()).isNotEqualTo("0");
            assertThat(page(server, unmapped.attr("href")).select("tr[data-counted]"))
                    .hasSize(Integer.parseInt(unmapped.text()));
        }
    }

    @Test
    void what_is_kept_of_now_is_what_is_counted_of_this_moment(@TempDir Path folder) throws Exception {
        try (var server = QuerySideForTests.on(folder, NOW.toString())) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(SampleHistory.of(8, 60, NOW));
            for (var group : List.of("OWNER", "REQUIREMENT", "REASON", "MONTH")) {
                for (var filter : List.of(
                        "",
                        "&owner=nobody",
                        "&month=2026-05",
                        "&reason=vendor_delay",
                        "&requirement=3.5.3",
                        "&counted=true")) {
                    var asked = "/api/timeline/slips?group=" + group + filter;
                    assertThat(lines(server, asked)).as(asked).isEqualTo(lines(server, asked + "&asOf=" + NOW));
                }
                assertThat(lines(server, "/api/timeline/slips?group=" + group)).isNotEmpty();
            }
        }
    }

    private static JsonNode lines(QuerySideForTests server, String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsString()).get("lines");
    }

    private static Document page(QuerySideForTests server, String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
