package io.poamledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.Scope;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.command.organisation.GrantRole;
import io.poamledger.ledger.Ledger;
import io.poamledger.vault.EvidenceVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is tried with promised dates, in whatever order, while time passes: no day is gained that is not shown as a slip or was asked
 * about, and no promise whose day has passed disappears from what the rate counts.
 */
class WhateverIsTriedWithAPromiseTest {

    private static final int COMMANDS = 240;
    private static final int LOOKED_AT_EVERY = 40;
    private static final Instant BEGINNING = Instant.parse("2026-01-05T15:00:00Z");

    @TempDir
    static Path folder;

    static DemoTime time;
    static ConfigurableApplicationContext server;
    static Scene scene;
    static HttpClient client;
    static String token = "";

    private final Map<String, JsonNode> before = new HashMap<>();
    private final Set<String> counted = new HashSet<>();

    @BeforeAll
    static void start() {
        time = new DemoTime(BEGINNING);
        var clock = time.withZone(ZoneOffset.UTC);
        server = Server.startUnannounced(ServerSettings.over(new DataFolder(folder.resolve("data"))), clock);
        var accounts = server.getBean(Accounts.class);
        for (var person : Person.values()) {
            accounts.service(person.account(), person.fullName());
        }
        scene = new Scene(
                server.getBean(Commands.class),
                server.getBean(EvidenceVault.class),
                clock,
                List.of(),
                folder.resolve("data").resolve("evidence"));
        scene.act(Person.ADA, new FoundOrganisation("Acme", false, Person.ADA.account()));
        for (var person : Person.values()) {
            if (person != Person.ADA) {
                scene.act(Person.ADA, new GrantRole(person.account(), person.role(), Optional.empty()));
            }
        }
        for (var plant : Plant.values()) {
            scene.act(Person.ADA, plant.registration());
        }
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @ParameterizedTest
    @CsvSource({"ACME_ENCLAVE, 1", "SHOP_FLOOR, 2", "ACME_ENCLAVE, 3", "SHOP_FLOOR, 4"})
    void is_shown_or_was_asked_about(Plant plant, long seed) throws Exception {
        token = server.getBean(ApiTokens.class)
                .issue(
                        Person.MARIA.account(),
                        "test",
                        EnumSet.allOf(Scope.class),
                        Duration.ofDays(300),
                        Person.ADA.account())
                .token();
        var schemer = new Schemer(scene, time, plant, seed);
        for (var n = 1; n <= COMMANDS; n++) {
            schemer.tries();
            if (n % LOOKED_AT_EVERY == 0) {
                look(plant, "seed " + seed + " after " + n);
            }
        }
        assertThat(schemer.accepted()).isGreaterThan(COMMANDS / 5);
        assertThat(counted).hasSizeGreaterThan(5);
    }

    private void look(Plant plant, String when) throws Exception {
        var system = plant.id().value();
        var moves = all("/api/timeline?limit=500&system=" + system, "moves");
        var items = new ArrayList<JsonNode>();
        for (var line : all("/api/register?state=all&limit=500&system=" + system, "items")) {
            items.add(answer("/api/items/" + line.path("label").stringValue() + "?")
                    .path("item"));
        }
        var carriers = carriers(items);
        var declared = answer("/api/timeline?system=" + system + "&").path("declared");
        everyDayIsShown(when, carriers, moves, declared);
        totalsAreThoseOfTheMoves(when, system, moves);
        nothingIsPostponedLessThanBefore(when, carriers);
        nothingLeavesTheRate(when, plant, carriers);
        whatCameBackWasAskedAbout(
                when, items, answer("/api/timeline?system=" + system + "&").path("declared"));
    }

    /** Each promise and the lines it carries, by its id. */
    private static Map<String, JsonNode> carriers(List<JsonNode> items) {
        var carriers = new HashMap<String, JsonNode>();
        for (var item : items) {
            var id = item.path("id").stringValue();
            var schedule = item.path("schedule");
            if (schedule.path("completion").isObject()) {
                carriers.put(id, schedule.path("completion").path("lines"));
            }
            for (var step : schedule.path("milestones")) {
                carriers.put(
                        id + "#" + step.path("id").asInt(), step.path("due").path("lines"));
            }
        }
        return carriers;
    }

    /** By how many days a line is postponed, so many days are in the moves of its carrier and of those that it was taken over from. */
    private static void everyDayIsShown(
            String when, Map<String, JsonNode> carriers, List<JsonNode> moves, JsonNode declared) {
        carriers.forEach((carrier, lines) -> {
            var chain = chain(carrier, declared, new HashSet<>());
            var shown = moves.stream()
                    .filter(move -> chain.contains(promise(move)))
                    .filter(WhateverIsTriedWithAPromiseTest::isSlip)
                    .mapToInt(move -> Math.max(0, move.path("days").intValue()))
                    .sum();
            for (var line : lines) {
                assertThat(shown)
                        .as("%s: days shown of %s in %s", when, line.path("id"), carrier)
                        .isGreaterThanOrEqualTo(line.path("postponed").intValue());
            }
        });
    }

    private static boolean isSlip(JsonNode move) {
        return move.path("counted").booleanValue()
                || (move.path("takesOver").isString()
                        && !move.path("beforeApproval").booleanValue());
    }

    private static Set<String> chain(String carrier, JsonNode declared, Set<String> chain) {
        if (chain.add(carrier)) {
            for (var one : declared) {
                if (promise(one).equals(carrier)
                        && one.path("answer").stringValue().equals("CONTINUES")) {
                    one.path("promises").forEach(ended -> chain(ended.stringValue(), declared, chain));
                }
            }
        }
        return chain;
    }

    private static String promise(JsonNode move) {
        var milestone = move.path("milestone");
        return move.path("item").stringValue() + (milestone.isNumber() ? "#" + milestone.asInt() : "");
    }

    private void totalsAreThoseOfTheMoves(String when, String system, List<JsonNode> moves) throws Exception {
        var totals = answer("/api/timeline?system=" + system + "&").path("totals");
        var then = answer("/api/timeline?system=" + system + "&asOf="
                        + server.getBean(Ledger.class).head().position() + "&")
                .path("totals");
        assertThat(sum(then, "days")).as("%s, as of now", when).isEqualTo(sum(totals, "days"));
        assertThat(sum(totals, "moves")).as(when).isEqualTo(moves.size());
        assertThat(sum(totals, "days"))
                .as(when)
                .isEqualTo(moves.stream()
                        .filter(move -> move.path("counted").booleanValue())
                        .mapToInt(move -> Math.max(0, move.path("days").intValue()))
                        .sum());
    }

    private static int sum(JsonNode totals, String name) {
        var sum = 0;
        for (var total : totals) {
            sum += total.path(name).intValue();
        }
        return sum;
    }

    private void nothingIsPostponedLessThanBefore(String when, Map<String, JsonNode> carriers) {
        var now = new HashMap<String, JsonNode>();
        carriers.forEach((carrier, lines) ->
                lines.forEach(line -> now.put(carrier + " " + line.path("id").stringValue(), line)));
        before.forEach((carried, line) -> {
            if (line.path("agreed").booleanValue()) {
                assertThat(now).as(when).containsKey(carried);
                var after = Objects.requireNonNull(now.get(carried));
                if (after.path("corrected").intValue() == line.path("corrected").intValue()) {
                    assertThat(after.path("postponed").intValue())
                            .as("%s: %s", when, carried)
                            .isGreaterThanOrEqualTo(line.path("postponed").intValue());
                    assertThat(after.path("baseline"))
                            .as("%s: %s", when, carried)
                            .isEqualTo(line.path("baseline"));
                }
            }
        });
        before.putAll(now);
    }

    private void nothingLeavesTheRate(String when, Plant plant, Map<String, JsonNode> carriers) throws Exception {
        var standing = new HashSet<String>();
        for (var outcome : List.of("DUE", "NOT_NEEDED", "IMPORTED_PAST")) {
            for (var promise : all(
                    "/api/promises/items?from=2025-01-01&to=%s&limit=500&system=%s&outcome=%s"
                            .formatted(scene.today(plant), plant.id().value(), outcome),
                    "rows")) {
                assertThat(standing.add(promise.path("line").stringValue()) || !outcome.equals("DUE"))
                        .as("%s: %s is counted once", when, promise)
                        .isTrue();
            }
        }
        var corrected = carriers.values().stream()
                .flatMap(JsonNode::valueStream)
                .filter(line -> line.path("corrected").intValue() > 0)
                .map(line -> line.path("id").stringValue())
                .toList();
        counted.removeAll(corrected);
        assertThat(standing).as("%s: %s", when, carriers).containsAll(counted);
        carriers.values().stream()
                .flatMap(JsonNode::valueStream)
                .filter(line -> line.path("agreed").booleanValue())
                .filter(line -> line.path("baseline")
                                .stringValue()
                                .compareTo(scene.today(plant).toString())
                        < 0)
                .map(line -> line.path("id").stringValue())
                .forEach(line -> assertThat(standing).as("%s: %s", when, line).contains(line));
        counted.addAll(standing);
    }

    /** Whoever began again what is void and goes on nowhere was asked, and what was answered is listed. */
    private static void whatCameBackWasAskedAbout(String when, List<JsonNode> items, JsonNode declared) {
        for (var old : items) {
            var voided = old.path("life").path("voided");
            if (!old.path("life").path("stage").stringValue().equals("VOID") || !voided.isObject()) {
                continue;
            }
            for (var item : items) {
                if (item.path("opened").path("at").stringValue().compareTo(recorded(voided)) > 0
                        && alike(old, item)
                        && old.path("schedule").path("completion").isObject()
                        && old.path("schedule").path("continuedBy").isEmpty()) {
                    assertThat(isAnswered(old, item, declared))
                            .as("%s: %s came back as %s", when, old, item)
                            .isTrue();
                }
            }
        }
    }

    private static String recorded(JsonNode voided) {
        return voided.path("recorded").path("at").stringValue();
    }

    private static boolean alike(JsonNode one, JsonNode other) {
        return one.path("weakness")
                .path("text")
                .path("title")
                .equals(other.path("weakness").path("text").path("title"));
    }

    private static boolean isAnswered(JsonNode old, JsonNode item, JsonNode declared) {
        return declared.valueStream()
                .filter(one -> one.path("item").equals(item.path("id")))
                .anyMatch(one -> one.path("promises").valueStream().anyMatch(old.path("id")::equals)
                        || !one.path("answer").stringValue().equals("UNANSWERED"));
    }

    private static List<JsonNode> all(String address, String rows) throws Exception {
        var all = new ArrayList<JsonNode>();
        var next = "";
        do {
            var answer = answer(address + next + "&");
            answer.path(rows).forEach(all::add);
            next = answer.path("next").isString()
                    ? "&cursor=" + answer.path("next").stringValue()
                    : "";
        } while (!next.isEmpty());
        return all;
    }

    /** After all that was recorded. */
    private static JsonNode answer(String address) throws IOException, InterruptedException {
        var port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var position = server.getBean(Ledger.class).head().position();
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address + "after=" + position))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
