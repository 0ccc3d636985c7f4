package io.poamledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.organisation.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingRealFilesTest {

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

    static Answer take(Path file) throws IOException {
        return manager.upload("/api/imports?system=acme", file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** A file beside this clone or above it; empty where it is not there. */
    static Optional<Path> above(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(path))
                .filter(Files::exists)
                .findFirst();
    }

    /** An OSCAL document of NIST's or FedRAMP's, which are not ours to publish; without them a test is listed as not run. */
    static Path oscal(String name) {
        var file = above("shared/domain/samples/oscal/" + name);
        assumeTrue(file.isPresent(), "not run: ../shared/domain/samples/oscal/" + name + " is not beside this clone");
        return file.orElseThrow();
    }

    static Stream<Object> events(Answer report, int item) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(report.text("items." + item + ".itemId"))
                .asStream()
                .map(DomainEventMessage::getPayload);
    }

    @Test
    void takes_our_own_samples_of_which_the_workbook_says_the_same_as_the_csv() throws Exception {
        var report = take(above("docs/samples/poam.csv").orElseThrow());
        assertThat(report.text("report.problems")).isEmpty();
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.text("opened")).isEqualTo("8");
        var again = take(above("docs/samples/poam.xlsx").orElseThrow());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("changes").toString()))
                .hasSize(8)
                .containsOnly("[]");
    }

    @Test
    void takes_the_good_read_document_with_its_risks_and_milestones() throws Exception {
        var report = take(oscal("nist-ifa-goodread-poam.json"));
        assertThat(report.text("report.problems")).isEmpty();
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.text("opened")).isEqualTo("2");
        assertThat(Stream.concat(events(report, 0), events(report, 1)))
                .hasAtLeastOneElementOfType(MilestoneAdded.class);
    }

    @Test
    void takes_the_fedramp_template_with_its_risk_log() throws Exception {
        var report = take(oscal("fedramp-rev5-poam-template.json"));
        assertThat(report.text("report.problems")).isEmpty();
        assertThat(report.status()).isEqualTo(201);
        assertThat(events(report, 0)).hasAtLeastOneElementOfType(RiskAssessed.class);
        var last = report.json().path("items").size() - 1;
        assertThat(events(report, last).filter(ProgressRecorded.class::isInstance))
                .hasSize(4);
    }

    @Test
    void refuses_the_invalid_document_with_a_clear_message() throws Exception {
        var before = node.events();
        var refused = take(oscal("nist-example-poam-invalid.json"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).contains("poam-items");
        assertThat(node.events()).isEqualTo(before);
    }
}
