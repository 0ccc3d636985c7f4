package io.poamledger.query.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is said to have entered a figure and left it with the figure itself, month by month. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhyAFigureChangedTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(SampleHistory.of(17, 60, NOW));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"overdue, overdueAtEnd, true", "open, openAtEnd, true", "opened, opened, false", "closed, closed, false"
    })
    void is_told_of_exactly_as_many_items_as_it_changed_by(String figure, String name, boolean stock) throws Exception {
        var months = new HashMap<String, Long>();
        for (var month : answer("/api/figures?month=2026-10").path("trend")) {
            months.put(
                    month.path("to").stringValue().substring(0, 7),
                    month.path(name).asLong());
        }
        var entered = 0;
        var left = 0;
        for (var month = YearMonth.of(2025, 12); !month.equals(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var told = answer("/api/figures/explain?figure=" + figure + "&month=" + month);
            var before = told.path("before").asLong();
            var after = told.path("after").asLong();
            assertThat(Map.of(month.minusMonths(1).toString(), before, month.toString(), after))
                    .as("%s of %s", figure, month)
                    .containsAllEntriesOf(Map.of(month.toString(), months.get(month.toString())))
                    .containsEntry(
                            month.minusMonths(1).toString(),
                            months.getOrDefault(month.minusMonths(1).toString(), before));
            if (stock) {
                assertThat(after - before)
                        .as("%s of %s", figure, month)
                        .isEqualTo(
                                told.path("entered").size() - told.path("left").size());
            }
            for (var one : told.path("entered")) {
                assertThat(one.path("position").isNumber()).as("%s", one).isTrue();
                assertThat(one.path("why").stringValue()).as("%s", one).isNotBlank();
            }
            for (var one : told.path("left")) {
                assertThat(one.path("why").stringValue()).as("%s", one).isNotBlank();
            }
            entered += told.path("entered").size();
            left += told.path("left").size();
        }
        assertThat(entered).isGreaterThan(3);
        assertThat(left).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({"slips", "item_promises_broken", "milestone_promises_broken", "high_risk"})
    void or_of_what_happened_in_the_one_month_and_in_the_other(String figure) throws Exception {
        var last = 0L;
        var all = 0L;
        for (var month = YearMonth.of(2025, 12); !month.equals(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var told = answer("/api/figures/explain?figure=" + figure + "&month=" + month);
            assertThat(told.path("before").asLong())
                    .isEqualTo(all == 0 ? told.path("before").asLong() : last);
            last = told.path("after").asLong();
            all += last;
        }
        assertThat(all).isPositive();
    }

    private static JsonNode answer(String address) throws Exception {
        var answer = server.web().perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }
}
