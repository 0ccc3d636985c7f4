package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that looks like something that ended says whether it is that, as an item does that somebody opens. */
class WhatAFileSaysOfEndedItemsTest {

    private static final String TAKE = "/api/imports?system=acme&fileName=poam.csv";
    private static final String HEADER =
            "Requirement,Weakness,Status,Scheduled completion date,Continues,Recurs,Why it is new\n";
    private static final PoamItemId VOID = PoamItemId.parse("acme/1");

    @TempDir
    Path folder;

    CommandNode node;
    Client manager;

    @BeforeEach
    void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
        told("OpenWeakness", """
                {"systemId": "acme", "kind": "OPERATIONAL", "title": "TLS 1.0 is on", "requirement": "3.13.8",
                 "dueOn": "2027-03-31"}""");
        told("VoidItem", """
                {"itemId": "ACME-0001", "kind": "MISTAKE", "successor": "TO_COME", "reason": "twice"}""");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void unanswered_it_is_shown_and_stops_nothing() {
        var row = "3.13.8,Old protocols are on,Open,2027-06-30,,,\n";
        var tried = manager.post(TAKE + "&dryRun=true", file(row));
        assertThat(tried.text("problems")).isEqualTo("[]");
        assertThat(tried.text("notices.0.message"))
                .contains("ACME-0001 'TLS 1.0 is on', void", "not answered", "Continues", "Why it is new");
        assertThat(taken(row).text("items.0.itemId")).isEqualTo("acme/2");
        assertThat(opened(2).origin().unanswered()).isTrue();
    }

    @Test
    void a_column_says_that_it_continues_the_void_one_and_inherits_its_promise() {
        var row = "3.13.8,Old protocols are on,Open,2027-06-30,ACME-0001,,\n";
        var report = taken(row);
        assertThat(report.text("items.0.continues")).isEqualTo("ACME-0001");
        assertThat(report.text("notices")).isEqualTo("[]");
        var origin = opened(2).origin();
        assertThat(origin.continues()).contains(PromiseId.of(VOID));
        assertThat(origin.lines()).extracting(Line::id).containsExactly(PromiseId.of(VOID));
        assertThat(node.bean(Configuration.class)
                        .eventStore()
                        .readEvents(VOID.toString())
                        .asStream()
                        .map(event -> (Object) event.getPayload()))
                .contains(new PromiseContinued(VOID, Optional.empty(), PromiseId.of(PoamItemId.parse("acme/2"))));
        var again = taken(row);
        assertThat(again.text("alreadyThere")).as("the same file again").isEqualTo("1");
    }

    @Test
    void a_column_says_why_it_is_none_of_them_or_the_import_says_so_once_for_all_rows() {
        taken("3.13.8,Old protocols are on,Open,2027-06-30,,,It is about the printers\n");
        assertThat(opened(2).origin().none()).contains("It is about the printers");
        var said = "&newBecause=" + URLEncoder.encode("All of them are new machines", UTF_8);
        var all = manager.post(
                TAKE + said,
                file(
                        "3.13.8,Old ciphers are on,Open,2027-06-30,,,\n3.13.8,Old keys are on,Open,2027-06-30,,,Keys only\n"));
        assertThat(all.status()).isEqualTo(201);
        assertThat(all.text("notices")).isEqualTo("[]");
        assertThat(opened(3).origin().none()).contains("All of them are new machines");
        assertThat(opened(4).origin().none()).contains("Keys only");
    }

    @Test
    void what_cannot_be_so_is_a_problem_of_its_row_before_anything_is_stored() {
        var before = node.events();
        var refused = manager.post(
                TAKE,
                file("3.13.8,One,Open,2027-06-30,ACME-0001,,\n"
                        + "3.13.8,Two,Open,2027-06-30,ACME-0001,,\n"
                        + "3.13.8,Three,Open,2027-06-30,ACME-0099,,\n"
                        + "3.13.8,Four,Open,2027-06-30,,ACME-0001,\n"
                        + "3.13.8,Five,Open,2027-06-30,NONE-0001,,\n"
                        + "3.13.8,Six,Open,2027-06-30,ACME-0001,ACME-0001,\n"
                        + "3.13.8,Seven,Completed,2027-06-30,ACME-0001,,\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Row 2 continues ACME-0001 already",
                        "There is no item ACME-0099",
                        "Item ACME-0001 is void; only a closed one recurs",
                        "'NONE-0001' is no item that you may read",
                        "Only one of these can be said of an item",
                        "A completed item continues nothing");
        assertThat(node.events()).isEqualTo(before);
    }

    private Answer taken(String rows) {
        var answer = manager.post(TAKE, file(rows));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    private static byte[] file(String rows) {
        return (HEADER + rows).getBytes(UTF_8);
    }

    private WeaknessOpened opened(int number) {
        return (WeaknessOpened) node.bean(Configuration.class)
                .eventStore()
                .readEvents("acme/" + number)
                .next()
                .getPayload();
    }

    private void told(String command, String body) {
        var answer = manager.command(command, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }
}
