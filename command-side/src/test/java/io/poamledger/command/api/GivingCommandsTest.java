package io.poamledger.command.api;

import static io.poamledger.commandtest.CommandNode.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.Recorded;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivingCommandsTest {

    static final String WEAKNESS = """
            {"systemId": "acme", "kind": "OTHER", "title": "TLS 1.0 still enabled"}""";

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client manager;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static String open() {
        return manager.command("OpenWeakness", WEAKNESS).text("ids.itemId");
    }

    static String milestone(String itemId, String title) {
        return """
                {"itemId": "%s", "title": "%s", "description": "", "dueOn": "2027-03-31"}""".formatted(itemId, title);
    }

    @Test
    void answers_with_ids_version_and_position() {
        var answer = manager.command("OpenWeakness", WEAKNESS);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("ids.itemId")).matches("acme/[1-9][0-9]*");
        assertThat(answer.text("version")).isEqualTo("0");
        assertThat(answer.text("position")).isEqualTo(String.valueOf(node.events()));
        assertThat(answer.text("changed")).isEqualTo("true");
        assertThat(answer.header("Location")).isEqualTo("/api/items/" + answer.text("ids.itemId"));
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void names_the_item_as_people_see_it() {
        var item = open();
        var label = manager.command("AddMilestone", milestone(item, "First")).text("label");
        assertThat(label).matches("[A-Z]+-%04d".formatted(Integer.parseInt(item.substring(item.indexOf('/') + 1))));
        assertThat(manager.command("AddMilestone", milestone(label, "Second")).status())
                .isEqualTo(200);
    }

    @Test
    void says_of_a_number_that_is_no_item_how_one_is_written() {
        var refused = manager.command("RecordProgress", """
                {"itemId": 17, "progress": "half"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("An item is written like ACME-0007 or acme-enclave/7, not '17'");
    }

    @Test
    void names_the_milestone_that_was_added() {
        var item = open();
        assertThat(manager.command("AddMilestone", milestone(item, "First")).text("ids.milestoneId"))
                .isEqualTo("1");
        var second = manager.command("AddMilestone", milestone(item, "Second"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("ids.milestoneId")).isEqualTo("2");
        assertThat(second.text("version")).isEqualTo("2");
    }

    @Test
    void answers_a_repeated_command_as_the_first_time() {
        var first = manager.command("OpenWeakness", WEAKNESS, "same-key");
        var before = node.events();
        manager.command("AddMilestone", milestone(first.text("ids.itemId"), "Something came in between"));
        var again = manager.command("OpenWeakness", WEAKNESS, "same-key");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(node.events()).isEqualTo(before + 1);
    }

    @Test
    void answers_a_repeated_command_also_when_its_version_is_stale_by_now() {
        var item = open();
        var first = manager.command("AddMilestone", milestone(item, "One"), "versioned", "If-Match", "\"0\"");
        assertThat(first.text("version")).isEqualTo("1");
        manager.command("AddMilestone", milestone(item, "Two"));
        var again = manager.command("AddMilestone", milestone(item, "One"), "versioned", "If-Match", "\"0\"");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void knows_a_repetition_by_what_it_says_not_by_how_it_is_spelt() {
        var first = manager.command("OpenWeakness", WEAKNESS, "respelt");
        var again = manager.command("OpenWeakness", """
                {"title":"TLS 1.0 still enabled","kind":"OTHER","systemId":"acme","discoveredOn":""}""", "respelt");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void refuses_another_request_under_a_used_key() {
        manager.command("OpenWeakness", WEAKNESS, "used");
        var before = node.events();
        var other = manager.command("OpenWeakness", WEAKNESS.replace("1.0", "1.1"), "used");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("rule")).isEqualTo("KEY_REUSED");
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void lets_two_people_use_the_same_key() {
        var other = node.client("otto", Role.COMPLIANCE_MANAGER);
        var hers = manager.command("OpenWeakness", WEAKNESS, "shared");
        var his = other.command("OpenWeakness", WEAKNESS.replace("1.0", "1.1"), "shared");
        assertThat(his.text("ids.itemId")).isNotEmpty().isNotEqualTo(hers.text("ids.itemId"));
    }

    @Test
    void M_7_refuses_a_stale_version_and_tells_the_current_one() {
        var item = open();
        manager.command("AddMilestone", milestone(item, "One"));
        var before = node.events();
        var stale = manager.command("AddMilestone", milestone(item, "Two"), "stale-1", "If-Match", "W/\"0\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("currentVersion")).isEqualTo("1");
        assertThat(node.events()).isEqualTo(before);
        assertThat(manager.command("AddMilestone", milestone(item, "Two"), "stale-2", "If-Match", "1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tells_of_a_stale_version_before_a_rule_refuses_on_newer_facts() {
        var item = open();
        manager.command(
                "VoidItem",
                "{\"itemId\": \"%s\", \"kind\": \"MISTAKE\", \"successor\": \"NONE\", \"reason\": \"opened twice\"}"
                        .formatted(item));
        var seen = manager.command("AddMilestone", milestone(item, "One"), "void-1", "If-Match", "\"0\"");
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.text("currentVersion")).isEqualTo("1");
        var unseen = manager.command("AddMilestone", milestone(item, "One"));
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.text("rule")).isEqualTo("ITEM_HAS_ENDED");
        assertThat(unseen.text("citation")).startsWith("C-9");
    }

    @Test
    void succeeds_without_an_event_when_it_is_so_already() {
        var item = open();
        var day = "{\"itemId\": \"%s\", \"dueOn\": \"2027-06-30\"}".formatted(item);
        manager.command("ScheduleCompletion", day);
        var before = node.events();
        var again = manager.command("ScheduleCompletion", day);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("changed")).isEqualTo("false");
        assertThat(again.text("version")).isEqualTo("1");
        assertThat(again.text("ids.itemId")).isEqualTo(item);
        assertThat(again.text("position")).isEqualTo(String.valueOf(before));
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void knows_what_is_not_there() {
        var item = manager.command("AddMilestone", milestone("acme/999999", "One"));
        assertThat(item.status()).isEqualTo(404);
        assertThat(item.text("detail")).contains("ACME-999999");
        assertThat(manager.command("DeleteEverything", "{}").status()).isEqualTo(404);
        assertThat(manager.command("OpenImportedItem", "{}").status()).isEqualTo(404);
    }

    @Test
    void records_who_did_it_and_from_where() {
        var item = manager.command(
                        "OpenWeakness", WEAKNESS, "recorded", "X-POAM-Source", "page", "X-Correlation-Id", "c-1")
                .text("ids.itemId");
        var recorded = node.bean(Configuration.class)
                .eventStore()
                .readEvents(item)
                .next()
                .getMetaData();
        assertThat(recorded)
                .containsEntry(Recorded.SUBJECT, "mia")
                .containsEntry(Recorded.NAME, "The mia")
                .containsEntry(Recorded.ROLES, "COMPLIANCE_MANAGER")
                .containsEntry(Recorded.SYSTEM, ACME.value())
                .containsEntry(Recorded.SOURCE, "page")
                .containsEntry(Recorded.CORRELATION, "c-1")
                .hasSize(Recorded.KEYS.size());
    }

    @Test
    void gives_every_item_its_own_number_when_many_are_opened_at_once() throws Exception {
        var before = node.events();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var opened = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Answer>>mapToObj(_ -> () -> manager.command("OpenWeakness", WEAKNESS))
                    .toList());
            var ids = opened.stream()
                    .map(answer -> answer.resultNow().text("ids.itemId"))
                    .toList();
            assertThat(ids).hasSize(40).doesNotHaveDuplicates().doesNotContain("");
        }
        assertThat(node.events()).isEqualTo(before + 40);
    }

    @Test
    void has_one_effect_when_the_same_request_comes_many_times_at_once() throws Exception {
        var before = node.events();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Answer>>mapToObj(_ -> () -> manager.command("OpenWeakness", WEAKNESS, "racing"))
                    .toList());
            assertThat(answers.stream().map(answer -> answer.resultNow().body()).distinct())
                    .hasSize(1);
        }
        assertThat(node.events()).isEqualTo(before + 1);
    }

    @Test
    void are_described_to_whoever_is_signed_in() {
        var document = manager.get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().path("paths").propertyNames())
                .contains("/api/commands/RescheduleMilestone", "/api/evidence", "/api/imports")
                .doesNotContain("/api/commands/{name}");
    }
}
