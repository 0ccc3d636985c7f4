package io.poamledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ACME-0018} goes in wherever an item does, and comes out where a refusal names one. */
class ItemsByTheNumberPeopleSeeTest {

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client manager;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER, Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String opened(String title) {
        return manager.command("OpenWeakness", """
                        {"systemId": "acme", "kind": "OTHER", "title": "%s", "dueOn": "2031-05-06"}""".formatted(title)).text("ids.itemId");
    }

    private static String label(String id) {
        return "ACME-%04d".formatted(Integer.parseInt(id.substring(id.indexOf('/') + 1)));
    }

    @Test
    void in_the_body_of_a_command_and_in_the_address_of_a_form() {
        var item = opened("Plotter without a lock");
        var added = manager.command(
                "AddMilestone",
                "{\"itemId\": \"%s\", \"title\": \"Buy one\", \"dueOn\": \"2031-04-05\"}".formatted(label(item)));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.text("ids.itemId")).isEqualTo(item);
        assertThat(manager.get("/forms/AddMilestone?item=" + label(item)).body())
                .contains("name=\"itemId\" value=\"" + item + "\"");
    }

    @Test
    void in_lists_and_in_what_goes_on() {
        var gone = opened("Camera faces the wrong door");
        var stays = opened("Fence has a gap");
        var ended = manager.command("VoidItem", """
                {"itemId": "%s", "kind": "DUPLICATE", "continuedBy": ["%s"], "reason": "the same"}""".formatted(label(gone), label(stays)));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        var review = manager.command("RecordReview", """
                {"systemId": "acme", "heldOn": "2026-01-05", "participants": ["Ann"], "itemsReviewed": ["%s"],
                 "decisions": "None"}""".formatted(label(stays)));
        assertThat(review.status()).as(review.body()).isEqualTo(200);
    }

    @Test
    void a_refusal_names_it_so_and_a_number_of_nothing_is_refused_in_words() {
        var item = opened("Door stays open");
        manager.command("VoidItem", """
                {"itemId": "%s", "kind": "MISTAKE", "successor": "NONE", "reason": "x"}""".formatted(item));
        assertThat(manager.command("RecordProgress", "{\"itemId\": \"%s\", \"progress\": \"x\"}".formatted(item))
                        .text("detail"))
                .startsWith("Item " + label(item) + " is void");
        var nothing = manager.command("RecordProgress", "{\"itemId\": \"NONE-0001\", \"progress\": \"x\"}");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.text("detail")).contains("no such system numbers its items with NONE");
    }

    @Test
    void a_former_prefix_finds_it_for_good() {
        node.register(new SystemId("moved"));
        var revised = manager.command("ReviseSystem", """
                {"systemId": "moved", "name": "Moved", "itemPrefix": "NEW", "level": "LEVEL_2", "timeZone": "UTC",
                 "reviewEveryDays": "30", "reason": "renamed"}""");
        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        var item = manager.command("OpenWeakness", """
                        {"systemId": "moved", "kind": "OTHER", "title": "Cables"}""").text("ids.itemId");
        assertThat(item).isEqualTo("moved/1");
        var only = node.clientOn(new SystemId("moved"), "mo", Role.COMPLIANCE_MANAGER);
        for (var written : new String[] {"NEW-0001", "MOVED-0001", "moved/1"}) {
            assertThat(only.command(
                                    "RecordProgress",
                                    "{\"itemId\": \"%s\", \"progress\": \"x %s\"}".formatted(written, written))
                            .text("ids.itemId"))
                    .as(written)
                    .isEqualTo("moved/1");
        }
    }

    @Test
    void a_prefix_in_use_is_refused_to_another_system_and_a_former_one_is_free() {
        node.register(new SystemId("first"));
        node.register(new SystemId("second"));
        var taken = manager.command("ReviseSystem", named("second", "FIRST"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("rule")).isEqualTo("PREFIX_IN_USE");
        assertThat(taken.text("detail")).contains("system 'first'", "FIRST");
        assertThat(node.client("ada", Role.ADMINISTRATOR)
                        .command("RegisterSystem", named("third", "FIRST"))
                        .text("rule"))
                .isEqualTo("PREFIX_IN_USE");
        assertThat(manager.command("ReviseSystem", named("first", "ONCE")).status())
                .isEqualTo(200);
        assertThat(manager.command("ReviseSystem", named("second", "FIRST")).status())
                .isEqualTo(200);
    }

    private static String named(String system, String prefix) {
        return """
                {"systemId": "%s", "name": "S", "itemPrefix": "%s", "level": "LEVEL_2", "timeZone": "UTC",
                 "reviewEveryDays": "30"%s}""".formatted(system, prefix, system.equals("third") ? "" : ", \"reason\": \"renamed\"");
    }

    @Test
    void forms_offer_the_accounts_the_systems_and_what_ended() {
        var item = opened("Wall lamp is broken");
        manager.command("ReviseWeakness", """
                {"itemId": "%s", "title": "Lamp is broken", "none": "the same", "reason": "shorter"}""".formatted(item));
        manager.command("VoidItem", """
                {"itemId": "%s", "kind": "FALSE_POSITIVE", "successor": "NONE", "reason": "x"}""".formatted(item));
        var form = manager.get("/forms/OpenWeakness?system=acme").body();
        assertThat(form)
                .contains("<option value=\"" + label(item) + "\" label=\"Lamp is broken\">")
                .contains("<option value=\"mia\" label=\"The mia\">");
        assertThat(manager.get("/forms/DeclareDependency?item=" + opened("It waits"))
                        .body())
                .contains("ACME-0007")
                .doesNotContain("<option value=\"" + label(item) + "\"");
        assertThat(manager.get("/forms/GrantRole").body())
                .contains("<option value=\"acme\" label=\"System acme\">", "<option value=\"mia\"");
    }

    @Test
    void a_value_of_another_kind_is_refused_without_the_name_of_a_class() {
        var refused = manager.command("RegisterSystem", """
                {"systemId": "x", "name": "X", "itemPrefix": "XX", "level": "LEVEL_2", "timeZone": "Mars",
                 "reviewEveryDays": "30"}""");
        assertThat(refused.text("detail"))
                .isEqualTo("'Mars' is no time zone, such as America/Chicago, which 'timeZone' has to be.");
    }
}
