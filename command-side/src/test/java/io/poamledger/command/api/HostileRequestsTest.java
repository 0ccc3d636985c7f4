package io.poamledger.command.api;

import static io.poamledger.commandtest.CommandNode.ACME;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.organisation.Role;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Requests that nobody would send by mistake. Another seed replays another run: {@code -Dpoam.seed=7}. */
class HostileRequestsTest {

    static final int REQUESTS = 600;
    static final long SEED = Long.getLong("poam.seed", 20_261_127L);

    static final String DIGITS = "9".repeat(1_001);

    static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "1.5",
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "0e999999999",
            "1E5",
            DIGITS,
            "0." + DIGITS,
            "1e" + DIGITS,
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"acme\\u0000/1\"",
            "\"acme/\\u0661\"",
            "\"acme/-1\"",
            "\"acme/2147483648\"",
            "\"/1\"",
            "\"//\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ufffe\\uffff\\ufeff\"",
            "\"\\u001b[31mred\"",
            "\"one\\ntwo\\r\\nthree\\ttab\\u2028four\"",
            "\"" + "x".repeat(501) + "\"",
            "\"" + "y".repeat(20_001) + "\"",
            "\"{x}\"",
            "\"${7*7}\"",
            "\"%00\"",
            "\"../../etc/passwd\"",
            "\"'; DROP TABLE items; --\"",
            "\"<script>alert(1)</script>\"",
            "\"+292278994-08-18\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"0000-01-01\"",
            "\"1899-12-31\"",
            "\"2200-01-01\"",
            "\"9999-12-31\"",
            "\"2026-02-30\"",
            "\"UTC+18:00\"",
            "\"Etc/../../zone\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-1-1-1-1\"",
            "[]",
            "[null]",
            "[[[]]]",
            "[\"\\u0000\", 7, {}]",
            "{}",
            "{\"{x}\": 1}",
            "[" + "\"a\",".repeat(5_000) + "\"b\"]",
            "[".repeat(5_000),
            "[".repeat(400) + "]".repeat(400),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900));

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client everybody;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        everybody = node.client("mallory", Role.values());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void are_carried_out_or_refused_with_words_and_never_half_done(TestReporter report) {
        report.publishEntry("seed", Long.toString(SEED));
        var random = new Random(SEED);
        var item =
                everybody.command("OpenWeakness", GivingCommandsTest.WEAKNESS).text("ids.itemId");
        everybody.command("AddMilestone", GivingCommandsTest.milestone(item, "First"));
        var types = List.copyOf(new CommandTypes().all());
        for (var request = 0; request < REQUESTS; request++) {
            var type = types.get(random.nextInt(types.size()));
            var body = body(type, item, random);
            answered(type.name() + " " + body, () -> everybody.command(type.name(), body));
        }
    }

    /** A body that would be taken, but for one or two of its values. */
    private static String body(CommandType type, String item, Random random) {
        var fields = type.fields().stream()
                .collect(Collectors.toMap(RecordComponent::getName, field -> fine(field, item, random)));
        for (var spoilt = random.nextInt(2); spoilt >= 0; spoilt--) {
            var names = type.fieldNames();
            fields.put(names.get(random.nextInt(names.size())), HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        if (random.nextInt(20) == 0) {
            fields.put("{x}", "1");
        }
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String fine(RecordComponent field, String item, Random random) {
        var type = field.getGenericType().getTypeName();
        var value = Map.ofEntries(
                Map.entry("SystemId", "\"" + ACME + "\""),
                Map.entry("PoamItemId", "\"" + item + "\""),
                Map.entry("MilestoneId", "1"),
                Map.entry("EvidenceId", "\"" + UUID.randomUUID() + "\""),
                Map.entry("AccountId", "\"somebody" + random.nextInt(50) + "\""),
                Map.entry("RequirementId", "\"3.1.1\""),
                Map.entry("LocalDate", "\"" + LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)) + "\""),
                Map.entry("ZoneId", "\"America/Chicago\""),
                Map.entry("ItemKind", "\"OTHER\""),
                Map.entry("RiskLevel", "\"HIGH\""),
                Map.entry("MoveReason", "\"OTHER\""),
                Map.entry("Role", "\"OWNER\""),
                Map.entry("CmmcLevel", "\"LEVEL_2\""),
                Map.entry("BigDecimal", "1200.5"),
                Map.entry("Integer", "30"),
                Map.entry("int", "30"));
        return value.entrySet().stream()
                .filter(known -> type.matches(".*\\b" + known.getKey() + "\\b.*"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("\"" + (field.getName().equals("itemPrefix") ? "ACME" : "words " + random.nextInt(50)) + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}}",
                "[]",
                "nul",
                "\"",
                "{\"reason\":\"\\ud8",
                "{\"reason\":\"\\q\"}",
                "{\"reason\":01}",
                "{reason:1}",
                "/*x*/{}",
                "{\"a\":1,\"a\":2}"
            })
    void are_refused_with_words_where_the_body_is_broken(String body) {
        for (var bytes : List.of(body.getBytes(UTF_8), body.getBytes(UTF_16), (body + "\u00ff").getBytes(ISO_8859_1))) {
            var answer = answered(
                    body,
                    () -> everybody.post(
                            "/api/commands/VoidItem",
                            bytes,
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void are_refused_with_words_where_a_parameter_of_a_file_is_at_fault() {
        for (var value : HOSTILE) {
            if (value.length() < 2_000) {
                var text = URLEncoder.encode(
                        value.startsWith("\"")
                                ? JsonMapper.shared().readTree(value).stringValue()
                                : value,
                        UTF_8);
                for (var path : List.of(
                        "/api/evidence?system=acme&fileName=a.txt&collectedOn=" + text,
                        "/api/evidence?system=acme&fileName=" + text,
                        "/api/evidence?system=acme&fileName=a.txt&description=" + text,
                        "/api/evidence?fileName=a.txt&system=" + text,
                        "/api/imports?dryRun=true&fileName=a.csv&system=" + text,
                        "/api/imports?system=acme&fileName=a.csv&dryRun=" + text,
                        "/api/imports?system=acme&dryRun=true&fileName=" + text)) {
                    answered(
                            path,
                            () -> everybody.post(
                                    path,
                                    "Weakness\nTLS".getBytes(UTF_8),
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString()));
                }
            }
        }
    }

    private static Answer answered(String request, Supplier<Answer> send) {
        var before = node.events();
        var answer = send.get();
        assertThat(answer.status())
                .as("seed %d: %s%n%s", SEED, request, answer.body())
                .isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.text("detail")).as(request).isNotBlank();
            assertThat(node.events()).as(request).isEqualTo(before);
        }
        return answer;
    }
}
