package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.poamledger.commandtest.Answer;
import io.poamledger.events.organisation.MappingKept;
import io.poamledger.events.organisation.OrganisationId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** What reading alone does not decide: other systems, rules of commands, numbers that are there, columns that somebody has to explain. */
class WhatIsRefusedOfAFileTest extends ImportsIntoASystem {

    private static final String TRY = "/api/imports?system=acme&fileName=plan.csv&dryRun=true";

    @Test
    void a_row_of_another_system_is_refused_or_left_out_by_choice() {
        var file = "System,Item,Weakness\nacme,1,Ports open\nElsewhere,2,Logs\n";
        assertThat(tried(file, "").text("problems.0.message")).contains("another system");
        var left = tried(file, "&otherSystems=leave");
        assertThat(left.text("problems")).isEqualTo("[]");
        assertThat(left.text("skipped")).isEqualTo("1");
        assertThat(left.text("items.1")).isEmpty();
        assertThat(tried(file, "&otherSystems=maybe").text("field")).isEqualTo("otherSystems");
    }

    @Test
    void a_milestone_after_its_item_is_no_promise_but_may_be_a_fact_of_the_past() {
        var header = "Item,Weakness,Milestones,Status,Due date,Completion date\n";
        assertThat(tried(header + "1,Ports,2027-06-15: Close them,Open,2027-02-01,\n", "")
                        .text("problems.0.message"))
                .contains("2027-06-15", "2027-02-01");
        var past = tried(header + "1,Ports,2026-02-15: Close them [done 2026-02-10],Open,2026-02-01,\n", "");
        assertThat(past.text("problems")).isEqualTo("[]");
        assertThat(past.text("notices")).contains("it is recorded as it was");
        assertThat(tried(header + "1,Ports,2026-02-15: Close them,Completed,2026-02-01,2026-02-20\n", "")
                        .text("problems"))
                .isEqualTo("[]");
    }

    @Test
    void a_milestone_without_any_day_is_kept_in_words() {
        var taken = manager.post(
                TRY.replace("&dryRun=true", ""),
                "Item,Weakness,Milestones\n1,Ports,undated: Ask the vendor\n".getBytes(UTF_8));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.text("notices")).contains("its words are kept");
        assertThat(taken.text("items.0.milestones")).isEqualTo("0");
    }

    @Test
    void columns_that_are_not_understood_are_mapped_once_and_found_again_by_their_titles() {
        var file = "Nr,Befund,Fertig bis\n7,Ports open,2027-02-15\n";
        var unknown = tried(file, "");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("columns.2.title")).isEqualTo("Fertig bis");
        assertThat(unknown.text("columns.2.holds")).isEqualTo("dates");
        var map = "&map=" + encoded("Nr=Item") + "&map=" + encoded("Befund=Weakness") + "&map="
                + encoded("Fertig bis=Scheduled completion, day first");
        var mapped = tried(file, map);
        assertThat(mapped.text("items.0.dueOn")).isEqualTo("2027-02-15");
        assertThat(mapped.text("columns.1.field")).isEqualTo("Weakness");

        assertThat(manager.post(TRY.replace("&dryRun=true", map + "&keepMapping=Plant"), file.getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
        var again = tried("Nr,Befund,Fertig bis\n8,Logs,2027-02-15\n", "");
        assertThat(again.text("items.0.label")).isEqualTo("8");
        assertThat(again.text("notices.0.value")).isEqualTo("Plant");
        assertThat(tried(file, "&mapping=Nobody").text("detail")).contains("Plant");
        assertThat(node.bean(Configuration.class)
                        .eventStore()
                        .readEvents(OrganisationId.THE_ONE.toString())
                        .asStream()
                        .<Object>map(DomainEventMessage::getPayload)
                        .filter(MappingKept.class::isInstance))
                .containsExactly(new MappingKept(
                        "Plant",
                        Map.of("Nr", "Item", "Befund", "Weakness", "Fertig bis", "Scheduled completion, day first")));
        assertThat(tried(file, "&map=" + encoded("Nr=Nothing")).text("field")).isEqualTo("map");
    }

    @Test
    void the_report_says_all_that_a_row_becomes() {
        var report = tried(
                "Item,Weakness,Status,Owner,Severity,Milestones,Due date\n"
                        + "1,Ports,Ongoing,Ana,High,2027-01-15: Close them,2027-02-01\n",
                "");
        assertThat(report.text("items.0.becomes")).isEqualTo("in progress");
        assertThat(report.text("items.0.owner")).isEqualTo("Ana");
        assertThat(report.text("items.0.risk")).isEqualTo("High");
        assertThat(report.text("items.0.steps.0.dueOn")).isEqualTo("2027-01-15");
        assertThat(report.text("items.0.steps.0.state")).isEqualTo("planned");
    }

    @Test
    void the_situations_of_others_are_refused_as_they_should_be() throws IOException {
        assertThat(situation("D36.csv").text("problems.0.message")).contains("2027-06-15", "2027-02-01");
        assertThat(situation("I02.csv").json().path("problems").size()).isEqualTo(2);
        var first = manager.post("/api/imports?system=acme", Files.readAllBytes(file("I05a.csv")));
        assertThat(first.text("opened")).isEqualTo("2");
        var again = situation("I05b.csv");
        assertThat(again.text("problems")).isEqualTo("[]");
        assertThat(again.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("state").asString()))
                .containsExactly("CHANGED", "CHANGED", "NEW");
        assertThat(again.text("items.0.changes")).contains("2027-02-01", "2027-03-01", "Moved by the vendor");
        assertThat(again.text("items.1.changes")).contains("completed on 2026-11-20");
    }

    private Answer situation(String name) throws IOException {
        return manager.post(TRY, Files.readAllBytes(file(name)));
    }

    private static Path file(String name) {
        var file = ImportingRealFilesTest.above("shared/cases/" + name);
        assumeTrue(file.isPresent(), "not run: ../shared/cases/" + name + " is not beside this clone");
        return file.orElseThrow();
    }

    private Answer tried(String csv, String more) {
        return manager.post(TRY + more, csv.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
