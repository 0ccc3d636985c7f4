package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.access.Caller;
import io.poamledger.command.Bounded;
import io.poamledger.command.Command;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.intake.ImportReport.Finding;
import io.poamledger.command.intake.ImportReport.State;
import io.poamledger.command.item.weakness.ImportedItems;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.system.KnownSystem;
import io.poamledger.command.system.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/**
 * Takes files into systems: every row is looked at before the first is opened, then each item is one commit under a key
 * made of system, file and row. So a file sent twice has no second effect, and one that was interrupted is finished by
 * sending it again.
 */
@Component
class Intake {

    private final Configuration axon;
    private final Commands commands;

    Intake(Configuration axon, Commands commands) {
        this.axon = axon;
        this.commands = commands;
    }

    /** A row that can be opened: what the report says of it, and the command. */
    private record Row(ImportReport.Item item, OpenImportedItem command) {}

    /** What a file comes to. */
    private record Plan(ImportReport report, List<Row> rows) {}

    /** What an import of the file would do; nothing is stored. */
    ImportReport dryRun(Caller caller, SystemId system, ReadFile file) {
        caller.require(system, Role.COMPLIANCE_MANAGER);
        return plan(known(system), file, true).report();
    }

    /**
     * Opens every item of the file that is not there yet. With any problem nothing is stored, and the report says so.
     *
     * @throws Rejected a rule refused a row in between; the rows before it stay, and sending the file again goes on there
     */
    ImportReport take(Caller caller, SystemId system, ReadFile file, String correlationId) {
        caller.require(system, Role.COMPLIANCE_MANAGER);
        var plan = plan(known(system), file, false);
        return plan.report().isRefused() ? plan.report() : taken(caller, plan, correlationId);
    }

    private ImportReport taken(Caller caller, Plan plan, String correlationId) {
        var report = plan.report();
        var start = new StartImport(
                report.importId(),
                report.system(),
                report.fileName(),
                report.file(),
                report.format(),
                plan.rows().size(),
                report.skipped());
        commands.send(step(caller, start, report, correlationId));
        var items = plan.rows().stream()
                .map(row -> opened(caller, row, report, correlationId))
                .toList();
        var complete = new CompleteImport(report.importId(), report.system(), items.size());
        var last = commands.send(step(caller, complete, report, correlationId));
        return report.after(items, true, last.position());
    }

    private static CommandRequest step(Caller caller, Command command, ImportReport report, String correlationId) {
        var name = command.getClass().getSimpleName();
        return CommandRequest.of(caller, command, name + " " + report.importId())
                .asking(name + " " + report.importId())
                .from(Recorded.importOf(report.file()))
                .correlatedBy(correlationId);
    }

    private ImportReport.Item opened(Caller caller, Row row, ImportReport report, String correlationId) {
        if (row.item().state() == State.ALREADY_THERE) {
            return row.item();
        }
        var request = CommandRequest.of(
                        caller, row.command(), "row " + row.item().row())
                .fromRow(report.system(), report.file(), row.item().row())
                .correlatedBy(correlationId);
        try {
            return row.item().became(State.OPENED, itemId(commands.send(request)));
        } catch (Rejected refused) {
            var named = new Rejected(
                    refused.rule(),
                    "Row " + row.item().row() + ": " + refused.getMessage()
                            + ". The rows before it are in the register; send the file again to go on.",
                    refused.citation());
            named.initCause(refused);
            throw named;
        }
    }

    private Plan plan(KnownSystem system, ReadFile file, boolean dryRun) {
        var problems = new ArrayList<Finding>();
        var notices = new ArrayList<Finding>();
        file.errors().stream().map(Intake::finding).forEach(problems::add);
        file.notices().stream().map(Intake::finding).forEach(notices::add);
        var rows = file.items().stream()
                .flatMap(item -> row(item, file, system, problems, notices).stream())
                .toList();
        var items = rows.stream().map(Row::item).toList();
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(new Finding(0, "", "", "The file holds no item."));
        }
        var there = ImportReport.count(items, State.ALREADY_THERE);
        var report = new ImportReport(
                importId(system.id(), file),
                system.id(),
                file.fileName(),
                new Sha256(file.sha256()),
                file.format().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                dryRun,
                file.rowsRead(),
                file.rowsSkipped(),
                0,
                there,
                problems.isEmpty() && there == items.size(),
                items,
                problems,
                notices,
                OptionalLong.empty());
        return new Plan(report, rows);
    }

    private Optional<Row> row(
            FileItem item, ReadFile file, KnownSystem system, List<Finding> problems, List<Finding> notices) {
        var making = new RowCommand(item, file.fileName(), system);
        try {
            var command = making.command();
            Bounded.check(command);
            ImportedItems.check(command, system);
            notices.addAll(making.notices());
            return Optional.of(new Row(described(item, file, system.id()), command));
        } catch (Malformed e) {
            problems.add(new Finding(item.row(), e.field(), e.value(), text(e)));
        } catch (IllegalArgumentException | Rejected e) {
            problems.add(new Finding(item.row(), "", "", text(e)));
        }
        return Optional.empty();
    }

    private ImportReport.Item described(FileItem item, ReadFile file, SystemId system) {
        var key = DeduplicationKey.ofImportRow(system.value(), Digest.parse(file.sha256()), item.row());
        var before = commands.find(key).map(Intake::itemId);
        return new ImportReport.Item(
                item.row(),
                item.label(),
                item.weakness().title(),
                Stream.concat(
                                item.weakness().requirement().map(Object::toString).stream(),
                                item.weakness().references().stream())
                        .findFirst(),
                item.plan().scheduledCompletion(),
                item.plan().milestones().size(),
                before.isPresent() ? State.ALREADY_THERE : State.NEW,
                before);
    }

    private KnownSystem known(SystemId system) {
        return axon.getComponent(Systems.class).known(system);
    }

    private static PoamItemId itemId(Receipt receipt) {
        return PoamItemId.parse(receipt.id("itemId"));
    }

    private static ImportId importId(SystemId system, ReadFile file) {
        return new ImportId(UUID.nameUUIDFromBytes(("import " + system + " " + file.sha256()).getBytes(UTF_8)));
    }

    private static Finding finding(io.poamledger.exchange.FileProblem problem) {
        return new Finding(problem.row(), problem.column(), problem.value(), problem.message());
    }

    private static String text(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
