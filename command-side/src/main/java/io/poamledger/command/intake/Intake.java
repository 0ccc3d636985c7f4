package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.access.Caller;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Bounded;
import io.poamledger.command.Command;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.intake.known.KnownRows;
import io.poamledger.command.intake.rows.Choices;
import io.poamledger.command.intake.rows.Elsewhere;
import io.poamledger.command.intake.rows.FileRows;
import io.poamledger.command.intake.rows.ImportReport;
import io.poamledger.command.intake.rows.ImportReport.Finding;
import io.poamledger.command.intake.rows.ImportReport.State;
import io.poamledger.command.intake.rows.ItemUpdate;
import io.poamledger.command.intake.rows.NumbersOfAFile;
import io.poamledger.command.intake.run.CompleteImport;
import io.poamledger.command.intake.run.StartImport;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.command.organisation.KeepMapping;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.columns.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
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
    private final EndedItems ended;
    private final WrittenItems items;
    private final NumbersOfAFile numbers;

    Intake(Configuration axon, Commands commands, EndedItems ended, WrittenItems items, AuthorsNumbers numbers) {
        this.axon = axon;
        this.commands = commands;
        this.ended = ended;
        this.items = items;
        this.numbers = new NumbersOfAFile(numbers);
    }

    /** What a file comes to. */
    private record Plan(ImportReport report, List<FileRows.Row> rows) {}

    /**
     * What an import of the file would do; nothing is stored.
     *
     * @param choices what is said of all rows
     */
    ImportReport dryRun(Caller caller, SystemId system, ReadFile file, Choices choices) {
        caller.require(system, Role.COMPLIANCE_MANAGER);
        return plan(caller, known(system), file, choices, true).report();
    }

    /**
     * Opens every item of the file that is not there yet. With any problem nothing is stored, and the report says so.
     *
     * @throws Rejected a rule refused a row in between; the rows before it stay, and sending the file again goes on there
     */
    ImportReport take(Caller caller, SystemId system, ReadFile file, Choices choices, String correlationId) {
        caller.require(system, Role.COMPLIANCE_MANAGER);
        var plan = plan(caller, known(system), file, choices, false);
        return plan.report().isRefused() ? plan.report() : taken(caller, plan, correlationId);
    }

    /** Keeps what is said of the columns of such files. */
    void keep(Caller caller, SystemId system, String name, Mapping columns, String correlationId) {
        var command = new KeepMapping(system, name, columns.said());
        Bounded.check(command);
        commands.send(CommandRequest.of(caller, command, "KeepMapping " + UUID.randomUUID())
                .correlatedBy(correlationId));
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

    private ImportReport.Item opened(Caller caller, FileRows.Row row, ImportReport report, String correlationId) {
        if (row.update().isPresent()) {
            return updated(caller, row, row.update().get(), report, correlationId);
        }
        if (row.item().state() == State.ALREADY_THERE) {
            return row.item();
        }
        var request = CommandRequest.of(
                        caller, row.command(), "row " + row.item().row())
                .fromRow(report.system(), report.file(), row.item().row())
                .correlatedBy(correlationId);
        return row.item()
                .became(State.OPENED, PoamItemId.parse(sent(request, row).id("itemId")));
    }

    private ImportReport.Item updated(
            Caller caller, FileRows.Row row, ItemUpdate update, ImportReport report, String correlationId) {
        var requests = update.requests(caller, report.file());
        requests.forEach(request -> sent(request.correlatedBy(correlationId), row));
        return requests.isEmpty()
                ? row.item()
                : row.item().became(State.UPDATED, update.now().id());
    }

    private Receipt sent(CommandRequest request, FileRows.Row row) {
        try {
            return commands.send(request);
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

    private Plan plan(Caller caller, KnownSystem system, ReadFile file, Choices choices, boolean dryRun) {
        var problems = new ArrayList<Finding>();
        var notices = new ArrayList<Finding>();
        file.errors().stream().map(Intake::finding).forEach(problems::add);
        file.notices().stream().map(Intake::finding).forEach(notices::add);
        var known = numbers.numbered(system.id(), file);
        numbers.missing(system.id(), known, this.items.by(caller)).ifPresent(notices::add);
        new WhatIsAccepted(file).check(choices.accepted());
        var reading = new FileRows(
                file,
                system,
                pack(system),
                this.items.by(caller),
                choices,
                new KnownRows(file, system, axon.eventStore()).of(known),
                commands,
                ended,
                axon.eventStore(),
                problems,
                notices);
        var rows = file.items().stream()
                .flatMap(item -> reading.row(item).stream())
                .toList();
        var items = rows.stream().map(FileRows.Row::item).toList();
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
                file.rowsSkipped() + leftOut(file, system, choices),
                0,
                there,
                problems.isEmpty() && there == items.size(),
                file.columns(),
                items,
                problems,
                notices,
                OptionalLong.empty());
        return new Plan(report, rows);
    }

    private static int leftOut(ReadFile file, KnownSystem system, Choices choices) {
        var elsewhere = new Elsewhere(file, system);
        return choices.leaveOthers()
                ? (int) file.items().stream()
                        .filter(item -> elsewhere.of(item).isPresent())
                        .count()
                : 0;
    }

    private Pack pack(KnownSystem system) {
        return axon.getComponent(Packs.class).inForceOn(system.today());
    }

    private KnownSystem known(SystemId system) {
        return axon.getComponent(Systems.class).known(system);
    }

    private static ImportId importId(SystemId system, ReadFile file) {
        return new ImportId(UUID.nameUUIDFromBytes(("import " + system + " " + file.sha256()).getBytes(UTF_8)));
    }

    private static Finding finding(io.poamledger.exchange.FileProblem problem) {
        return new Finding(problem.row(), problem.column(), problem.value(), problem.message());
    }
}
