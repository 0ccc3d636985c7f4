package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.organisation.Role;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that somebody edited and sends again: one number is one item, and only what the sender changed is a change. */
class SendingAFileAgainTest {

    private static final String TAKE = "/api/imports?system=acme&fileName=plan.csv";
    private static final String HEADER =
            "Item,Requirement,Weakness,Status,Milestones,Primary party,Scheduled completion date,Completion date,Comments\n";
    private static final String FIRST = "P-1,3.1.9,No notice,Open,2027-01-15: Text approved,Dana,2027-02-01,,\n";
    private static final String SECOND = "P-2,3.3.1,Logs not kept,Open,,Ravi,2027-02-01,,\n";

    @TempDir
    Path folder;

    CommandNode node;
    Client manager;

    @BeforeEach
    void a_register_came_in() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
        assertThat(take(FIRST + SECOND, "").text("opened")).isEqualTo("2");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static final String MOVED =
            "P-1,3.1.9,No notice,In progress,2027-01-15: Text approved,Dana,2027-03-01,,Late vendor\n";
    private static final String DONE = "P-2,3.3.1,Logs not kept,Completed,,Ravi,2027-02-01,2026-02-20,\n";
    private static final String NEW = "P-3,3.3.2,No audit,Open,,Ravi,2027-02-01,,\n";

    @Test
    void shows_what_its_sender_changed_field_by_field_and_opens_nothing_twice() {
        var tried = take(MOVED + DONE + NEW, "&dryRun=true");
        assertThat(tried.text("problems")).isEqualTo("[]");
        assertThat(tried.text("items.0.state")).isEqualTo("CHANGED");
        assertThat(tried.text("items.0.itemId")).isEqualTo("acme/1");
        assertThat(fields(tried, 0))
                .containsExactly("Scheduled completion date: 2027-02-01 > 2027-03-01", "Comments:  > Late vendor");
        assertThat(fields(tried, 1)).containsExactly("Status: open > completed on 2026-02-20");
        assertThat(tried.text("items.2.state")).isEqualTo("NEW");
    }

    @Test
    void changes_nothing_that_is_not_accepted() {
        var before = node.events();
        var taken = take(MOVED + DONE, "");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text("items.0.state")).isEqualTo("CHANGED");
        assertThat(taken.text("notices")).contains("2 of 2 differences are not accepted");
        assertThat(node.events()).as("the import began and is complete").isEqualTo(before + 2);
    }

    @Test
    void becomes_ordinary_commands_where_it_is_accepted_with_a_reason_for_each_moved_date() {
        var taken = take(MOVED + DONE + NEW, "&accept=all&moveReason=" + encoded("vendor delay: Part comes in March"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.text("items.0.state")).isEqualTo("UPDATED");
        assertThat(events("acme/1"))
                .filteredOn(CompletionRescheduled.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    var moved = (CompletionRescheduled) event;
                    assertThat(moved.code()).isEqualTo(MoveReason.VENDOR_DELAY);
                    assertThat(moved.reason()).isEqualTo("Part comes in March");
                });
        assertThat(events("acme/2"))
                .hasAtLeastOneElementOfType(SubmittedForValidation.class)
                .noneMatch(PriorClosureRecorded.class::isInstance);
        assertThat(taken.text("items.2.state")).isEqualTo("OPENED");
    }

    @Test
    void wants_a_reason_for_a_moved_date_and_takes_it_from_a_column() {
        assertThat(take(MOVED, "&accept=all").text("detail")).contains("1 problem");
        var column =
                (HEADER.strip() + ",Why the date moved\n" + MOVED.strip() + ",Waits for the vendor\n").getBytes(UTF_8);
        assertThat(manager.post(TAKE + "&accept=all", column).status()).isEqualTo(200);
        assertThat(events("acme/1")).hasAtLeastOneElementOfType(CompletionRescheduled.class);
    }

    @Test
    void is_not_undone_where_the_ledger_went_on_since() {
        told("RescheduleCompletion", """
                {"itemId": "acme/1", "newDueOn": "2027-05-01", "code": "OTHER", "reason": "Decided here"}""");
        assertThat(fields(take(FIRST, "&dryRun=true"), 0))
                .as("the sender changed nothing")
                .isEmpty();
        var conflict = take(MOVED, "&dryRun=true");
        assertThat(conflict.text("items.0.changes.0.conflict")).isEqualTo("true");
        assertThat(conflict.text("items.0.changes.0.now")).isEqualTo("2027-05-01");
        var all = take(MOVED, "&accept=all&moveReason=later");
        assertThat(all.text("items.0.changes.0.accepted"))
                .as("a conflict is chosen by its name")
                .isEqualTo("false");
        var named = take(MOVED, "&moveReason=later&accept=" + encoded("2:Scheduled completion date"));
        assertThat(named.text("items.0.changes.0.accepted")).isEqualTo("true");
    }

    @Test
    void may_change_a_milestone_an_owner_and_the_words() {
        var row = "P-1,3.1.9,No notice at sign-in,Open,2027-01-20: Text approved,Ana,2027-02-01,,\n";
        assertThat(fields(take(row, "&dryRun=true"), 0))
                .containsExactly(
                        "Weakness: No notice > No notice at sign-in",
                        "Primary party: Dana > Ana",
                        "Milestone Text approved: 2027-01-15 > 2027-01-20");
        assertThat(take(row, "&accept=2&moveReason=x").status()).isEqualTo(200);
        assertThat(events("acme/1"))
                .hasAtLeastOneElementOfType(WeaknessRevised.class)
                .hasAtLeastOneElementOfType(MilestoneRescheduled.class)
                .hasAtLeastOneElementOfType(ResponsibilityAssigned.class);
        assertThat(fields(take(row, "&dryRun=true"), 0)).isEmpty();
    }

    @Test
    void names_what_it_no_longer_speaks_of_and_leaves_it_alone() {
        assertThat(take(FIRST, "&dryRun=true").text("notices")).contains("ACME-0002", "stays as it is");
    }

    @Test
    void claims_no_completion_while_milestones_are_open() {
        var row = "P-1,3.1.9,No notice,Completed,2027-01-15: Text approved,Dana,2027-02-01,2026-02-20,\n";
        var tried = take(row, "&dryRun=true&accept=all");
        assertThat(tried.text("items.0.changes.0.stopped")).contains("Text approved");
        assertThat(tried.text("items.0.changes.0.accepted")).isEqualTo("false");
    }

    private Answer take(String rows, String more) {
        return manager.post(TAKE + more, (HEADER + rows).getBytes(UTF_8));
    }

    private static List<String> fields(Answer report, int item) {
        return report.json()
                .path("items")
                .path(item)
                .path("changes")
                .valueStream()
                .map(change -> change.path("field").asString() + ": "
                        + change.path("before").asString() + " > "
                        + change.path("file").asString())
                .toList();
    }

    private Stream<Object> payloads(String item) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(item)
                .asStream()
                .map(DomainEventMessage::getPayload);
    }

    private List<Object> events(String item) {
        return payloads(item).toList();
    }

    private void told(String command, String body) {
        assertThat(manager.command(command, body).status()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
