package io.poamledger.command.intake;

import static io.poamledger.commandtest.CommandNode.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.command.Command;
import io.poamledger.command.Ground;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.intake.rows.RowCommand;
import io.poamledger.command.intake.run.StartImport;
import io.poamledger.command.system.state.Systems;
import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

class TakingAFileIntoASystemTest extends ImportsIntoASystem {

    static final String HEADER = "Requirement,Weakness,Risk rating,Remediation,Milestones,Primary party,"
            + "Supporting parties,Resources,Status,Scheduled completion date,Completion date\n";
    static final String FIRST =
            "3.13.11,Backups are not encrypted,High,Replace the gateway,2027-01-31: Gateway chosen,Dana,IT desk,$9000,"
                    + "Open,2027-03-31,\n";
    static final String SECOND =
            "IA.L2-3.5.3,No second factor,Moderate,Roll out keys,2026-05-01: Keys bought [done 2026-04-30],Ravi,,,"
                    + "In progress,2027-06-30,\n";
    static final String THIRD =
            "3.1.9,No notice at sign-in,Low,Publish a notice,,Dana,,,Completed,2026-03-01,2026-02-14\n";
    static final byte[] FILE = (HEADER + FIRST + SECOND + THIRD).getBytes(UTF_8);
    static final String TAKE = "/api/imports?system=acme&fileName=poam.csv";
    static final String LOOK = TAKE + "&dryRun=true";

    List<? extends DomainEventMessage<?>> stream(String id) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(id)
                .asStream()
                .toList();
    }

    List<Class<?>> kinds(String id) {
        return stream(id).stream()
                .<Class<?>>map(event -> event.getPayloadType())
                .toList();
    }

    @Test
    void shows_in_a_dry_run_what_would_come_in_and_stores_nothing() {
        var before = node.events();
        var report = manager.post(LOOK, FILE);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.text("format")).isEqualTo("csv");
        assertThat(report.text("rowsRead")).isEqualTo("3");
        assertThat(report.text("problems")).isEqualTo("[]");
        assertThat(report.text("items.0.state")).isEqualTo("NEW");
        assertThat(report.text("items.0.requirement")).isEqualTo("3.13.11");
        assertThat(report.text("items.0.dueOn")).isEqualTo("2027-03-31");
        assertThat(report.text("items.0.milestones")).isEqualTo("1");
        assertThat(report.text("items.0.standing")).isEqualTo("UNDECIDED");
        assertThat(report.text("items.0.points")).isEqualTo("5");
        assertThat(report.text("items.1.requirement")).isEqualTo("3.5.3");
        assertThat(report.text("items.1.standing")).isEqualTo("STATUS_BLOCKING");
        assertThat(report.text("items.1.points")).isEqualTo("5");
        assertThat(report.text("items.1.reason.citation")).contains("170.21(a)(2)(ii)");
        assertThat(report.text("complete")).isEqualTo("false");
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void opens_every_item_with_all_that_the_file_says() {
        var report = manager.upload(TAKE, "poam.csv", FILE);
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.text("opened")).isEqualTo("3");
        assertThat(report.text("complete")).isEqualTo("true");
        assertThat(report.text("position")).isEqualTo(String.valueOf(node.events()));
        assertThat(kinds(report.text("items.0.itemId")))
                .contains(
                        WeaknessOpened.class,
                        RiskAssessed.class,
                        RemediationPlanned.class,
                        ResponsibilityAssigned.class,
                        CompletionScheduled.class,
                        MilestoneAdded.class);
        assertThat(kinds(report.text("items.1.itemId"))).contains(MilestoneCompleted.class, ProgressRecorded.class);
        assertThat(kinds(report.text("items.2.itemId"))).endsWith(PriorClosureRecorded.class);
        assertThat(kinds(report.text("importId"))).containsExactly(ImportStarted.class, ImportCompleted.class);
    }

    @Test
    void records_file_and_row_as_the_source_of_every_event() {
        var report = manager.post(TAKE, FILE);
        var file = report.text("file");
        var row = report.text("items.1.row");
        assertThat(stream(report.text("items.1.itemId")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry(Recorded.SOURCE, "import " + file + " row " + row)
                        .containsEntry(Recorded.SUBJECT, "mia")
                        .containsEntry(Recorded.SYSTEM, "acme"));
    }

    @Test
    void has_no_second_effect_whoever_sends_the_file_again_under_whatever_name() {
        var first = manager.post(TAKE, FILE);
        var before = node.events();
        var again = node.client("otto", Role.COMPLIANCE_MANAGER)
                .post("/api/imports?system=acme&fileName=other-name.csv", FILE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("opened")).isEqualTo("0");
        assertThat(again.text("alreadyThere")).isEqualTo("3");
        assertThat(again.text("items.2.itemId")).isEqualTo(first.text("items.2.itemId"));
        assertThat(again.text("complete")).isEqualTo("true");
        assertThat(node.events()).as("only the grant of otto's role").isEqualTo(before + 1);
        assertThat(manager.post(TAKE, FILE).status()).isEqualTo(200);
        assertThat(manager.post(LOOK, FILE).text("items.0.state")).isEqualTo("ALREADY_THERE");
        assertThat(node.events()).isEqualTo(before + 1);
    }

    @Test
    void is_finished_by_sending_the_file_again_after_an_interruption() throws Exception {
        var file = read();
        interruptedAfter(2, file);
        assertThat(manager.post(LOOK, FILE).text("alreadyThere")).isEqualTo("2");
        var report = manager.post(TAKE, FILE);
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.text("alreadyThere")).isEqualTo("2");
        assertThat(report.text("opened")).isEqualTo("1");
        assertThat(report.text("items.0.itemId")).isEqualTo("acme/1");
        assertThat(report.text("items.2.itemId")).isEqualTo("acme/3");
        assertThat(kinds(report.text("importId"))).containsExactly(ImportStarted.class, ImportCompleted.class);
    }

    /** What a process that dies after so many rows leaves in the ledger. */
    private void interruptedAfter(int rows, ReadFile file) {
        var sha256 = new Sha256(file.sha256());
        var system = node.bean(Configuration.class).getComponent(Systems.class).known(ACME);
        var name = ("import " + ACME + " " + sha256).getBytes(UTF_8);
        var id = new ImportId(UUID.nameUUIDFromBytes(name));
        node.send(new StartImport(id, ACME, file.fileName(), sha256, "csv", 3, 0));
        for (var item : file.items().subList(0, rows)) {
            Command command = new RowCommand(item, file.fileName(), system, Ground.ITEMS, Optional.empty()).command();
            var request = CommandRequest.of(CommandNode.FOUNDER, Set.of(Role.COMPLIANCE_MANAGER), command, "row");
            assertThat(node.bean(Commands.class)
                            .send(request.fromRow(ACME, sha256, item.row()))
                            .changed())
                    .isTrue();
        }
    }

    private static ReadFile read() throws IOException {
        return PoamFiles.read(new ByteArrayInputStream(FILE), "poam.csv", Catalogue.inForce());
    }

    @Test
    void refuses_a_file_with_problems_as_a_whole_and_names_row_column_and_value() {
        var broken = (HEADER + FIRST
                        + "3.15.1,No such requirement,High,Fix it,,Dana,,,Open,2027-03-31,\n"
                        + "3.1.9,Closed tomorrow,Low,Fix it,,Dana,,,Completed,2026-03-01,2099-01-01\n"
                        + "3.1.9,No real date,Low,Fix it,,Dana,,,Open,2026-02-30,\n")
                .getBytes(UTF_8);
        var before = node.events();
        var refused = manager.post(TAKE, broken);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("rule")).isEqualTo("IMPORT_HAS_PROBLEMS");
        assertThat(problem(refused, "3.15.1")).contains("\"row\":3");
        assertThat(problem(refused, "2099-01-01")).contains("\"row\":4").contains("future");
        assertThat(problem(refused, "2026-02-30")).contains("\"row\":5").contains("Scheduled completion date");
        assertThat(node.events()).isEqualTo(before);
        assertThat(manager.post(LOOK, broken).text("problems")).isEqualTo(refused.text("report.problems"));
    }

    private static String problem(Answer refused, String value) {
        return refused.json()
                .path("report")
                .path("problems")
                .valueStream()
                .map(Object::toString)
                .filter(text -> text.contains(value))
                .findFirst()
                .orElse("no problem with " + value + " in " + refused.body());
    }

    @Test
    void refuses_what_is_no_poam_and_what_is_not_allowed() {
        var pdf = manager.post(TAKE, "%PDF-1.7".getBytes(UTF_8));
        assertThat(pdf.status()).isEqualTo(400);
        assertThat(pdf.text("detail")).contains("This is a PDF");
        assertThat(manager.post("/api/imports?fileName=a.csv", FILE).text("field"))
                .isEqualTo("system");
        assertThat(node.client("odd", Role.OWNER).post(LOOK, FILE).status()).isEqualTo(403);
        var everywhere = node.client("max", Role.COMPLIANCE_MANAGER);
        assertThat(everywhere.post(TAKE.replace("acme", "nowhere"), FILE).text("rule"))
                .isEqualTo("SYSTEM_UNKNOWN");
    }
}
