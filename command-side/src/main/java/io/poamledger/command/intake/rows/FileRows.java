package io.poamledger.command.intake.rows;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.command.Bounded;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.intake.known.KnownItemInFiles;
import io.poamledger.command.intake.rows.ImportReport.Finding;
import io.poamledger.command.intake.rows.ImportReport.State;
import io.poamledger.command.intake.update.Compared;
import io.poamledger.command.intake.update.ItemThen;
import io.poamledger.command.intake.update.SaidOfItem;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.weakness.ImportedItems;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.Sha256;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.item.FileItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Looks at every row of a file before the first is sent: what it would become, and what stops it or is worth knowing. */
public final class FileRows {

    private final ReadFile file;
    private final KnownSystem system;
    private final WrittenItems.By items;
    private final Choices choices;
    private final Elsewhere elsewhere;
    private final Map<Integer, KnownItemInFiles> known;
    private final Commands commands;
    private final EndedItems ended;
    private final EventStore ledger;
    private final List<Finding> problems;
    private final List<Finding> notices;
    private final DescribedRow describing;

    /** Which row continues an item: a promise goes on once. */
    private final Map<PoamItemId, Integer> continued = new HashMap<>();

    /** Which row is an item that is there. */
    private final Map<PoamItemId, Integer> spoken = new HashMap<>();

    /**
     * @param choices what is said of all rows
     * @param known the items of the system that have a number of the file, by its rows
     * @param problems gets what stops the file, {@code notices} what is worth knowing
     */
    public FileRows(
            ReadFile file,
            KnownSystem system,
            Pack pack,
            WrittenItems.By items,
            Choices choices,
            Map<Integer, KnownItemInFiles> known,
            Commands commands,
            EndedItems ended,
            EventStore ledger,
            List<Finding> problems,
            List<Finding> notices) {
        this.file = file;
        this.system = system;
        this.items = items;
        this.choices = choices;
        this.elsewhere = new Elsewhere(file, system);
        this.known = known;
        this.commands = commands;
        this.ended = ended;
        this.ledger = ledger;
        this.problems = problems;
        this.notices = notices;
        this.describing = new DescribedRow(file, system, pack, items, commands);
    }

    /** A row that can be taken: what the report says of it, and the command, or what it changes of the item that is there. */
    public record Row(ImportReport.Item item, OpenImportedItem command, Optional<ItemUpdate> update) {}

    /** Empty where something stops it. */
    public Optional<Row> row(FileItem item) {
        var other = elsewhere.of(item);
        if (other.isPresent()) {
            isOfAnotherSystem(item, other.get());
            return Optional.empty();
        }
        var making = new RowCommand(item, file.fileName(), system, items, choices.newBecause());
        var there = Optional.ofNullable(known.get(item.row()));
        try {
            there.ifPresent(one -> isSpokenOfOnce(item, one.now().state().id()));
            var command = making.command();
            Bounded.check(command);
            ImportedItems.check(command, system);
            var described = describing.described(item, command);
            if (there.isPresent() && described.state() == State.NEW) {
                notices.addAll(making.notices());
                return Optional.of(changing(new SaidOfItem(item, command), described, there.get()));
            }
            if (described.state() == State.NEW) {
                predecessor(item.row(), command);
            }
            notices.addAll(making.notices());
            ImportedItems.irregularities(command)
                    .forEach(message -> notices.add(new Finding(item.row(), "Milestones", "", message)));
            return Optional.of(new Row(described, command, Optional.empty()));
        } catch (Malformed e) {
            problem(item, e.field(), e.value(), e);
        } catch (IllegalArgumentException | Rejected e) {
            problem(item, "", "", e);
        }
        return Optional.empty();
    }

    private void isOfAnotherSystem(FileItem item, String other) {
        if (choices.leaveOthers()) {
            notices.add(new Finding(
                    item.row(),
                    "System",
                    other,
                    "The row belongs to another system and was left out; send the file there too"));
        } else {
            problems.add(new Finding(
                    item.row(),
                    "System",
                    other,
                    "The row names another system than '" + system.profile().name()
                            + "', into which the file is taken. Empty or"
                            + " correct the cell, or choose that rows of other systems are left out"));
        }
    }

    /** Two spellings of one number are one item too. */
    private void isSpokenOfOnce(FileItem item, PoamItemId id) {
        var other = spoken.putIfAbsent(id, item.row());
        if (other != null) {
            throw new Malformed(
                    AuthorsNumbers.COLUMN,
                    item.label().orElse(""),
                    "The item is already in row " + other + "; leave one of the two");
        }
    }

    /** One number is one item: a row of one that is there changes it. */
    private Row changing(SaidOfItem said, ImportReport.Item described, KnownItemInFiles there) {
        var row = said.item().row();
        var update = ItemUpdate.of(
                new Compared(
                        said,
                        file.fileName() + ", row " + row,
                        then(there.now()),
                        there.base().map(this::then),
                        file.writtenHere().map(WrittenHere::columns)),
                choices);
        var wanting = update.problems();
        problems.addAll(wanting);
        notices.addAll(update.notices());
        if (wanting.isEmpty()) {
            commands.refusal(update.requests(items.caller(), new Sha256(file.sha256())))
                    .ifPresent(refused -> problem(said.item(), "", "", refused));
        }
        return new Row(described.changing(update.now().id(), update.changes()), said.command(), Optional.of(update));
    }

    private ItemThen then(KnownItemInFiles.Then then) {
        var read = then.read();
        var command = new RowCommand(read, file.fileName(), system, items, Optional.empty()).command();
        return new ItemThen(then.state(), then.item(), new SaidOfItem(read, command));
    }

    private void problem(FileItem item, String column, String value, RuntimeException why) {
        problems.add(new Finding(item.row(), column, value, items.shown(String.valueOf(why.getMessage()))));
    }

    /** What is not answered is shown and stops nothing. */
    private void predecessor(int row, OpenImportedItem command) {
        ImportedItems.checkPredecessor(command, system, ledger);
        command.continues().ifPresent(id -> {
            var other = continued.putIfAbsent(id, row);
            if (other != null) {
                throw new Malformed(
                        "continues",
                        id.toString(),
                        "Row " + other + " continues " + id + " already; a promise goes on once");
            }
        });
        if (command.continues().isEmpty()
                && command.recurs().isEmpty()
                && command.none().isEmpty()) {
            ended.alike(system.id(), command.weakness(), Optional.empty())
                    .forEach(one -> notices.add(new Finding(
                            row,
                            "",
                            command.weakness().title(),
                            items.shown("This looks like " + one
                                    + ". It comes in as not answered; to answer, fill in the column"
                                    + (one.closed() ? " Recurs or" : one.goesOn() ? "" : " Continues or")
                                    + " Why it is new"))));
        }
    }
}
