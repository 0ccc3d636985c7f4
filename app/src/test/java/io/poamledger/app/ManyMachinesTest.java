package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command nodes and two query nodes behind the proxy, on one database: what their users notice when a part of it goes away. */
class ManyMachinesTest {

    private static final int CLIENTS = 4;
    private static final int SENT_AGAIN = 100;

    @TempDir
    static Path folder;

    private static ManyMachines machines;
    private static Answer whileNothingWasThere;

    @BeforeAll
    static void the_nodes_start_first_and_the_database_comes_later() {
        machines = new ManyMachines(folder);
        whileNothingWasThere = machines.program().get("/api/register");
        machines.wire().mend();
        machines.nodes().forEach(Node::isReady);
        machines.program().registersTheSystem("acme", "ACME");
    }

    @AfterEach
    void the_database_is_there_again() {
        machines.wire().mend();
    }

    @AfterAll
    static void everything_ends() {
        machines.close();
    }

    @Test
    void starts_in_any_order_and_says_until_then_when_to_try_again() {
        assertThat(whileNothingWasThere.status()).isEqualTo(503);
        assertThat(whileNothingWasThere.retryAfter()).isPresent();
        assertThat(machines.program().get("/api/register").status()).isEqualTo(200);
    }

    @Test
    void measures_everything_that_an_alert_or_the_dashboard_asks_for() throws Exception {
        var named = Pattern.compile("\\b(ledger|poam|disk|jvm|process)_\\w+");
        var asked = Stream.of("prometheus/alerts.yml", "grafana/dashboards/poam-ledger.json")
                .flatMap(file -> expressions(Path.of("..", "deploy", file)))
                .flatMap(expression -> named.matcher(expression).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        var measured = new HashSet<String>();
        for (var node : machines.nodes().toList()) {
            node.measures()
                    .lines()
                    .flatMap(line -> named.matcher(line).results().map(MatchResult::group))
                    .forEach(measured::add);
        }

        assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(measured);
    }

    private static Stream<String> expressions(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.matches("\\s*\"?expr\"?: .*"));
        } catch (IOException e) {
            throw new AssertionError("There is no " + file, e);
        }
    }

    @Test
    void a_command_takes_effect_once_although_the_node_that_has_it_is_killed() {
        var program = machines.program();
        var item = program.opensAWeakness("acme", "TLS 1.0 still enabled");
        try (var clients = new Reporters(CLIENTS, program, item)) {
            var node = machines.commandNodes().getFirst();
            clients.go(40);
            node.kill();
            clients.go(40);
            node.start();
            node.isReady();
            clients.go(40);
            var acknowledged = clients.stop();

            var again = new Insisting(program);
            acknowledged.entrySet().stream()
                    .limit(SENT_AGAIN)
                    .forEach(each -> assertThat(again.reports(item, each.getKey()))
                            .as(each.getKey())
                            .isEqualTo(each.getValue()));
            machines.queryNodes().forEach(query -> Reporters.areThereOnce(acknowledged, machines.at(query), item));
        }
    }

    @Test
    void somebody_who_signed_in_notices_nothing_while_one_node_of_each_side_is_away() {
        var item = machines.program().opensAWeakness("acme", "Visitors are not logged");
        machines.program()
                .command("GrantRole", """
                {"account": "%s", "role": "COMPLIANCE_MANAGER"}""".formatted(ManyMachines.ADMINISTRATOR))
                .accepted();
        try (var chromium = new Chromium();
                var window = chromium.window(1280, 800)) {
            var alice = new Visitor(window.newPage(), machines.door().address());
            alice.signsInAtTheProvider(ManyMachines.ADMINISTRATOR);
            for (var number : List.of(0, 1)) {
                var away = List.of(
                        machines.commandNodes().get(number),
                        machines.queryNodes().get(number));
                away.forEach(Node::kill);

                alice.opens("/items/" + item);
                alice.form("Record progress")
                        .fill("What was done", "Done without " + away.getFirst().name())
                        .press("Record progress");
                alice.sees("Done without " + away.getFirst().name());
                alice.opens("/administration");
                alice.sees("Compliance manager on all systems");

                away.forEach(Node::start);
                away.forEach(Node::isReady);
            }
        }
    }

    @Test
    void forms_come_from_command_nodes_into_pages_of_query_nodes_which_read_on_without_them() {
        machines.program()
                .command("GrantRole", """
                {"account": "%s", "role": "COMPLIANCE_MANAGER"}""".formatted(ManyMachines.ADMINISTRATOR))
                .accepted();
        try (var chromium = new Chromium();
                var window = chromium.window(1280, 800)) {
            var alice = new Visitor(window.newPage(), machines.door().address());
            alice.signsInAtTheProvider(ManyMachines.ADMINISTRATOR);
            alice.opens("/items/new?system=acme");
            alice.form("Open the item")
                    .fill("Weakness, in one line", "Keys are shared")
                    .fill("References", "ia-5\nac-2")
                    .fill("Scheduled completion", "2100-02-03")
                    .press("Open the item");
            alice.seesTheHeading("Keys are shared");
            alice.sees("ia-5, ac-2");

            alice.form("Save the revision")
                    .fill("Title", "Keys are shared by two teams")
                    .fill("Why it is revised", "More is known")
                    .press("Save the revision");
            alice.seesTheHeading("Keys are shared by two teams");
            alice.sees("ia-5, ac-2");
            alice.form("Move the date")
                    .fill("New date", "2100-03-04")
                    .choose("Reason", "Vendor delay")
                    .fill("Why, for the assessor", "The vault is delivered later")
                    .press("Move the date");
            alice.sees("29 days later");

            machines.commandNodes().forEach(Node::kill);
            alice.page().reload();
            alice.sees("Nothing can be entered at the moment");
            alice.seesTheHeading("Keys are shared by two teams");
            machines.commandNodes().forEach(Node::start);
            machines.commandNodes().forEach(Node::isReady);
            alice.page().getByText("Try again").click();
            alice.sees("Do something");
        }
    }

    @Test
    void a_query_node_builds_its_views_anew_while_the_other_serves() throws Exception {
        var program = machines.program();
        var opened = program.opens("acme", "Logs are not reviewed");
        var item = opened.id("itemId");
        var rebuilt = machines.queryNodes().getFirst();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new AtomicBoolean();
            var reader = reads(threads, "/api/items/" + item + "?after=" + opened.position(), done);

            assertThat(machines.at(rebuilt).post("/api/views/rebuild").status()).isEqualTo(202);
            Patience.waitFor("the end of the rebuild")
                    .until(() -> machines.at(rebuilt)
                            .get("/api/views")
                            .accepted()
                            .body()
                            .path("rebuild")
                            .isNull());
            rebuilt.kill();
            Files.delete(rebuilt.folder().resolve("views.db"));
            rebuilt.start();
            rebuilt.isReady();

            done.set(true);
            assertThat(reader.get()).isPositive();
            assertThat(machines.at(rebuilt).get("/api/items/" + item).accepted().body())
                    .isEqualTo(machines.at(machines.queryNodes().getLast())
                            .get("/api/items/" + item)
                            .accepted()
                            .body());
        }
    }

    /** Asks the proxy over and over; every answer has to be there. */
    private static Future<Integer> reads(ExecutorService threads, String path, AtomicBoolean done) {
        var program = machines.program();
        return threads.submit(() -> {
            var answers = 0;
            for (; !done.get(); answers++) {
                assertThat(program.get(path).status()).as("answer " + answers).isEqualTo(200);
            }
            return answers;
        });
    }

    @Test
    void goes_on_after_the_database_was_away_for_some_seconds_with_nothing_lost_or_done_twice() throws Exception {
        goesOnAfterTheDatabaseWasAway(Duration.ofSeconds(5));
    }

    @Test
    @Tag("long")
    void goes_on_after_the_database_was_away_for_a_minute_with_nothing_lost_or_done_twice() throws Exception {
        goesOnAfterTheDatabaseWasAway(Duration.ofMinutes(1));
    }

    private static void goesOnAfterTheDatabaseWasAway(Duration atLeast) throws IOException {
        var program = machines.program();
        var item = program.opensAWeakness("acme", "The database goes away");
        try (var clients = new Reporters(CLIENTS, program, item)) {
            clients.go(40);
            machines.wire().cut();
            var cut = System.nanoTime();

            for (var node : machines.commandNodes()) {
                Patience.waitFor(node.name()).untilAsserted(() -> {
                    var health = node.health("");
                    assertThat(health.status()).isEqualTo(503);
                    assertThat(health.body()
                                    .at("/components/ledger/details/reason")
                                    .asString(""))
                            .as(health.body().toPrettyString())
                            .isNotBlank();
                });
            }
            var refused = program.command("RecordProgress", item + " while it was away", """
                    {"itemId": "%s", "progress": "while it was away"}""".formatted(item));
            assertThat(refused.status()).as(refused.body().toPrettyString()).isEqualTo(503);
            assertThat(refused.retryAfter()).isPresent();
            assertThat(program.get("/api/items/" + item).status()).isEqualTo(200);
            var history = program.get("/api/items/" + item + "/history");
            assertThat(history.status()).as(history.body().toPrettyString()).isEqualTo(503);
            assertThat(history.retryAfter()).isPresent();
            Patience.waitFor("the time to pass").until(() -> System.nanoTime() - cut > atLeast.toNanos());

            machines.wire().mend();
            clients.go(40);
            var acknowledged = new HashMap<>(clients.stop());
            acknowledged.put("while it was away", new Insisting(program).reports(item, "while it was away"));
            machines.queryNodes().forEach(node -> Reporters.areThereOnce(acknowledged, machines.at(node), item));
            machines.nodes().forEach(Node::isReady);
            assertThat(machines.verification().output()).contains("The ledger is intact");
        }
    }
}
