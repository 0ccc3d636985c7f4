package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row says otherwise of an item that is there is taken, or shown with the reason why it is not: never left out. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatAFileChangesTest {

    private CommandNode node;
    private Client manager;
    private int systems;
    private String system;

    @BeforeAll
    void a_node_runs(@TempDir Path folder) {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
    }

    @BeforeEach
    void with_a_system_of_its_own() {
        system = "plant" + (char) ('a' + systems++);
        node.register(new SystemId(system));
    }

    @AfterAll
    void it_stops() {
        node.close();
    }

    @Test
    void of_an_item_that_no_file_spoke_of_nothing_is_taken_without_being_named() {
        told("OpenWeakness", """
                {"systemId": "%s", "kind": "OTHER", "title": "No notice"}""".formatted(system));
        var file = "Item,Weakness,Resources,Comments\n%s/1,A notice is missing,Two days,Begun\n".formatted(system);
        var all = sent(file, "&accept=all&dryRun=true");
        assertThat(changes(all))
                .containsExactly(
                        "Weakness:  > A notice is missing (conflict)",
                        "Resources:  > Two days (conflict)",
                        "Comments:  > Begun (conflict)");
        assertThat(all.text("items.0.changes.1.accepted")).isEqualTo("false");
        assertThat(sent(file, "&accept=2:Resources").text("items.0.changes.1.accepted"))
                .isEqualTo("true");
    }

    @Test
    void every_open_item_that_it_does_not_name_is_told_whoever_opened_it() {
        opened("Item,Weakness,Resources\nP-1,No notice,One\nP-2,No logs,One\nP-3,No audit,One\n");
        told("OpenWeakness", """
                {"systemId": "%s", "kind": "OTHER", "title": "Opened here"}""".formatted(system));
        told("VoidItem", """
                {"itemId": "%s/3", "kind": "FALSE_POSITIVE", "successor": "NONE", "reason": "never so"}""".formatted(system));
        assertThat(sent("Item,Weakness,Resources\nP-1,No notice,One\n", "&dryRun=true")
                        .text("notices"))
                .contains("2 open items of this system are not in the file; they stay as they are: ")
                .contains("-0002, ", "-0004")
                .doesNotContain("-0003");
        assertThat(sent("Item,Weakness,Resources\nQ-1,Another,One\n", "&dryRun=true")
                        .text("notices"))
                .as("one that speaks of none of them is another file")
                .doesNotContain("not in the file");
    }

    @Test
    void another_name_has_not_the_account_of_the_one_before_it() {
        opened("Item,Weakness,Primary party,Supporting parties\nP-1,No notice,Dana,Help desk\n");
        told("AssignResponsibility", """
                {"itemId": "%s/1", "primary": "Dana", "primaryAccount": "mia", "supporting": ["Help desk"]}""".formatted(system));
        var file = "Item,Weakness,Primary party,Supporting parties\nP-1,No notice,Pete Walsh,Help desk; Network team\n";
        sent(file, "&accept=" + encoded("2:Supporting parties"));
        assertThat(last(ResponsibilityAssigned.class).primary().name()).isEqualTo("Dana");
        assertThat(last(ResponsibilityAssigned.class).primary().account()).isPresent();
        assertThat(last(ResponsibilityAssigned.class).supporting()).hasSize(2);
        sent(file, "&accept=all");
        assertThat(last(ResponsibilityAssigned.class).primary().name()).isEqualTo("Pete Walsh");
        assertThat(last(ResponsibilityAssigned.class).primary().account()).isEmpty();
    }

    @Test
    void the_parts_of_a_risk_one_by_one() {
        opened("Item,Weakness,Risk rating,Likelihood,Impact,Risk rationale\nP-1,No notice,High,High,High,Seen often\n");
        var file =
                "Item,Weakness,Risk rating,Likelihood,Impact,Risk rationale\nP-1,No notice,High,Low,High,Seen once\n";
        assertThat(changes(sent(file, "&dryRun=true")))
                .containsExactly("Likelihood: High > Low", "Risk rationale: Seen often > Seen once");
        sent(file, "&accept=2:Likelihood");
        assertThat(last(RiskAssessed.class).likelihood()).contains(RiskLevel.LOW);
        assertThat(last(RiskAssessed.class).rationale()).isEqualTo("Seen often");
    }

    @Test
    void what_has_no_field_is_shown_with_why_it_is_not_taken() {
        opened("Item,Weakness,Status,Bay\nP-1,No notice,Open,Hall 2\n");
        var answer = sent(
                "Item,Weakness,Status,Bay,Ticket,Why the date moved\nP-1,No notice,Risk accepted,Hall 3,T-1,Vendor is late\n",
                "&accept=all");
        assertThat(changes(answer))
                .containsExactly("Bay: Hall 2 > Hall 3", "Status:  > Risk accepted", "Ticket:  > T-1");
        assertThat(answer.text("items.0.changes.0.stopped")).contains("stays as it was");
        assertThat(answer.text("notices")).contains("stays as it was", "says why dates move");
    }

    @Test
    void two_milestones_with_one_title_are_two() {
        var file =
                "Item,Weakness,Milestones\nP-1,No notice,\"2026-12-24: Step one\n2026-12-30: Step one\n2027-01-15: Step two\"\n";
        opened(file);
        assertThat(changes(sent(file + "P-2,Another,\n", "&dryRun=true"))).isEmpty();
        assertThat(changes(sent(file.replace("2026-12-30", "2027-01-05"), "&dryRun=true")))
                .containsExactly("Milestone Step one (2): 2026-12-30 > 2027-01-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-1 ", "%S-1", "%s/1"})
    void one_item_under_two_spellings_is_an_error(String other) {
        opened("Item,Weakness,Resources\nP-1,No notice,One\n");
        var answer = sent(
                "Item,Weakness,Resources\nP-1,No notice,Two\n" + other.formatted(system) + ",No notice,Three\n",
                "&accept=all");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("report.problems.0")).contains("row 2");
    }

    @Test
    void what_a_rule_refuses_is_refused_before_anything_is_stored_and_by_the_dry_run_too() {
        opened("Item,Weakness,Scheduled completion date\nP-1,No notice,\nP-3,No logs,2027-01-31\n");
        var file = "Item,Weakness,Resources,Milestones\nP-1,No notice,Two,\nP-3,No logs,,2027-06-01: Text approved\n";
        var before = node.events();
        assertThat(sent(file, "&accept=all&dryRun=true").text("problems"))
                .contains("\"row\":3")
                .contains("2027-01-31");
        assertThat(sent(file, "&accept=all").status()).isEqualTo(422);
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void also_what_is_longer_than_a_command_takes() {
        var title = "A".repeat(600);
        opened("Item,Weakness,Description\nP-1," + title + ",One\n");
        assertThat(sent("Item,Weakness,Description\nP-1," + title + ",Two\n", "&accept=all&dryRun=true")
                        .text("problems"))
                .contains("500 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dryrun=true",
                "zzz=1",
                "accept=99",
                "accept=foo",
                "accept=2:Nonsense",
                "otherSystems=leave&otherSystems=refuse",
                "map=Bay%3Dkept&map=Bay%3DComments"
            })
    void what_is_misspelt_takes_nothing(String parameter) {
        var before = node.events();
        var answer = sent("Item,Weakness,Bay\nP-1,No notice,Hall 2\n", "&" + parameter);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void how_files_of_another_system_are_read_is_not_decided_here() {
        var rows = "Item,Weakness,Resources,Due date,Owner\nP-1,No notice,One,2027-01-31,Dana\n";
        var evil = node.clientOn(new SystemId(system), "mikeb" + systems, Role.COMPLIANCE_MANAGER);
        assertThat(evil.post(
                                "/api/imports?fileName=plan.csv&keepMapping=Evil&map=Due+date%3Dkept&map=Owner%3Dkept&system="
                                        + system,
                                rows.getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
        var elsewhere = manager.post("/api/imports?fileName=plan.csv&dryRun=true&system=acme", rows.getBytes(UTF_8));
        assertThat(elsewhere.text("items.0.dueOn")).isEqualTo("2027-01-31");
        assertThat(elsewhere.text("items.0.owner")).isEqualTo("Dana");
        var asked = manager.post(
                "/api/imports?fileName=plan.csv&dryRun=true&mapping=Evil&system=acme", rows.getBytes(UTF_8));
        assertThat(asked.text("notices")).contains("Evil");
        assertThat(manager.post(
                                "/api/imports?fileName=plan.csv&dryRun=true&system=" + system,
                                (rows + "P-2,No logs,Two,2027-01-31,Dana\n").getBytes(UTF_8))
                        .text("notices"))
                .contains("Evil");
    }

    private void opened(String file) {
        assertThat(sent(file, "").status()).isEqualTo(201);
    }

    private Answer sent(String file, String more) {
        return manager.post("/api/imports?fileName=plan.csv&system=" + system + more, file.getBytes(UTF_8));
    }

    private static List<String> changes(Answer report) {
        return report.json()
                .path("items")
                .path(0)
                .path("changes")
                .valueStream()
                .map(change -> change.path("field").asString() + ": "
                        + change.path("before").asString() + " > "
                        + change.path("file").asString()
                        + (change.path("conflict").asBoolean() ? " (conflict)" : ""))
                .toList();
    }

    private <E> E last(Class<E> type) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(system + "/1")
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, latest) -> latest)
                .orElseThrow();
    }

    private void told(String command, String body) {
        var answer = manager.command(command, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
