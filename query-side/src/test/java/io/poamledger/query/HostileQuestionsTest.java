package io.poamledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.lists.Cursor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;

/** Questions that nobody would ask by mistake. Another seed replays another run: {@code -Dpoam.seed=7}. */
class HostileQuestionsTest {

    private static final int QUESTIONS = 800;
    private static final long SEED = Long.getLong("poam.seed", 20_261_127L);

    private static final List<String> PARAMETERS = List.of(
            "system",
            "item",
            "owner",
            "owners",
            "month",
            "from",
            "to",
            "day",
            "time",
            "by",
            "asOf",
            "position",
            "after",
            "cursor",
            "soonCursor",
            "limit",
            "within",
            "q",
            "risk",
            "state",
            "sort",
            "down",
            "family",
            "requirement",
            "unmapped",
            "plan",
            "met",
            "overdue",
            "reason",
            "which",
            "final",
            "{x}",
            "",
            "a b&c=d",
            "${7*7}",
            "\u0000");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "{x}",
            "{",
            "}",
            "%",
            "%00",
            "\u0000",
            "acme\u0000",
            "acme/\u0000",
            "acme/1",
            "acme/0",
            "acme/2147483648",
            "acme/\u0661",
            "//",
            "\"",
            "'",
            "\\",
            "*",
            "a*",
            "\"tls",
            "NEAR(a b)",
            "x".repeat(5_000),
            "word ".repeat(2_000),
            "ACME-999999999",
            "ACME-0000000000000001",
            "-1",
            "0",
            "1",
            "9223372036854775807",
            "9223372036854775808",
            "1e9",
            "NaN",
            "٣",
            "2026-02-30",
            "2026-07-05",
            "0000-00",
            "-999999999-01",
            "+999999999-12",
            "1899-12",
            "2200-01",
            "0001-01-01",
            "1900-01-01",
            "2199-12-31",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "+999999999-12-31T23:59:59",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00+18:00",
            "2199-12-31T23:59:59-18:00",
            "1900-01-01T00:00:00+18:00",
            "2026-07-05T25:00",
            "2026-07-05T14:30",
            "14:30",
            "T",
            "claimed",
            "all",
            "void",
            "opened",
            "none",
            "true",
            "3.14",
            "3.99.99",
            "high",
            "<script>alert(1)</script>",
            "\uFFFE\uFFFF\u202E",
            cursor("a"),
            cursor("a", "b"),
            cursor("1", "2", "3", "4"),
            cursor("2026-01-01", "acme", "1", "0"),
            cursor("9223372036854775807", "9223372036854775807", "9223372036854775807"),
            cursor("\u0000", "\u0000"),
            "====");

    @TempDir
    static Path folder;

    static QuerySideForTests side;
    static MockMvc web;

    @BeforeAll
    static void open() {
        side = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        web = side.web();
        side.signedInAs(Role.values());
        side.record(SampleHistory.of(1, 40, Instant.parse("2026-11-02T16:00:00Z")));
    }

    @AfterAll
    static void close() {
        side.close();
    }

    private static String cursor(Object... values) {
        return Cursor.of(values).toString();
    }

    @Test
    void are_answered_or_refused_and_break_nothing(TestReporter report) throws Exception {
        report.publishEntry("seed", Long.toString(SEED));
        var random = new Random(SEED);
        var addresses = side.addresses();
        for (var question = 0; question < QUESTIONS; question++) {
            var address = new StringBuilder(path(addresses.get(random.nextInt(addresses.size())), random));
            for (var parameters = random.nextInt(4); parameters >= 0; parameters--) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(one(PARAMETERS, random)))
                        .append('=')
                        .append(encoded(one(VALUES, random)));
            }
            answered(address.toString());
        }
    }

    @Test
    void are_answered_or_refused_one_parameter_at_a_time() throws Exception {
        for (var value : VALUES) {
            for (var question : List.of(
                    "/register?q=",
                    "/api/register?q=",
                    "/register?state=all&cursor=",
                    "/overdue?owner=",
                    "/timeline?item=",
                    "/api/items/acme/1?asOf=",
                    "/items/acme/1?position=",
                    "/overdue?asOf=",
                    "/timeline?asOf=",
                    "/figures?asOf=",
                    "/promises/items?requirement=",
                    "/items/acme/1?cursor=",
                    "/as-of?asOf=",
                    "/as-of?time=",
                    "/figures?month=",
                    "/figures?from=",
                    "/evidence?item=",
                    "/register?plan=",
                    "/api/systems/acme/whatif?met=",
                    "/systems/acme/assessment?number=",
                    "/systems/acme/status?asOf=",
                    "/reviews?cursor=",
                    "/difference?from=",
                    "/difference?to=",
                    "/difference?what=",
                    "/replay?step=",
                    "/items/acme/1/replay?asOf=",
                    "/api/items/acme/1/diff?from=",
                    "/figures/explain?month=",
                    "/reports/management-attention?from=",
                    "/reports/management-attention?asOf=",
                    "/register?{x}=",
                    "/register.xlsx?q=")) {
                answered(question.replace("{x}", "%7Bx%7D") + encoded(value));
            }
        }
    }

    private static String path(String pattern, Random random) {
        var path = pattern;
        while (path.contains("{")) {
            var fine = random.nextInt(3) > 0;
            var name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            var value = fine
                    ? (name.equals("number") ? "1" : "acme")
                    : encoded(one(VALUES, random)).replace("%2F", "/");
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    private static void answered(String address) throws Exception {
        var answer = assertDoesNotThrow(
                () -> web.perform(get(URI.create(address))).andReturn().getResponse(),
                () -> "seed " + SEED + ": " + address);
        assertThat(answer.getStatus()).as("seed %d: %s", SEED, address).isBetween(200, 499);
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
