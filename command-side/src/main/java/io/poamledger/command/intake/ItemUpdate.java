package io.poamledger.command.intake;

import io.poamledger.command.Command;
import io.poamledger.command.intake.ImportReport.ChangedField;
import io.poamledger.command.intake.ImportReport.Finding;
import io.poamledger.command.intake.update.Difference;
import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.intake.update.Differences;
import io.poamledger.command.intake.update.KnownItemInFiles;
import io.poamledger.command.intake.update.MoveSaid;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.exchange.FileItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row changes of an item that is there, and what of it is accepted.
 *
 * @param source where the file says it, such as {@code poam.csv, row 7}
 * @param reason why its dates move, where anything says it
 */
record ItemUpdate(
        int row,
        String source,
        ItemState now,
        List<Difference> differences,
        List<Difference> accepted,
        Optional<MoveSaid> reason) {

    static ItemUpdate of(
            FileItem item, OpenImportedItem command, String fileName, KnownItemInFiles known, Choices choices) {
        var source = fileName + ", row " + item.row();
        var differences = Differences.of(command, source, known.now(), known.base());
        return new ItemUpdate(
                item.row(),
                source,
                known.now(),
                differences,
                differences.stream()
                        .filter(difference -> choices.accept(item.row(), difference))
                        .toList(),
                MoveSaid.in(item.others()).or(choices::moveReason));
    }

    List<ChangedField> changes() {
        return differences.stream()
                .map(one -> new ChangedField(
                        one.field(),
                        one.before(),
                        one.file(),
                        one.now(),
                        one.isConflict(),
                        one.isMove(),
                        accepted.contains(one),
                        one.stopped()))
                .toList();
    }

    /** A date that moves without a reason. */
    List<Finding> problems() {
        return accepted.stream()
                .filter(one -> one.isMove() && reason.isEmpty())
                .map(one -> new Finding(
                        row,
                        one.field(),
                        one.file(),
                        "The date moves from " + one.now()
                                + " and wants a reason: in a column 'Why the date moved', or said once for"
                                + " the file"))
                .toList();
    }

    List<Finding> notices() {
        var notices = new ArrayList<Finding>();
        for (var one : differences) {
            one.stopped().ifPresent(why -> notices.add(new Finding(row, one.field(), one.file(), why)));
            if (one.field().equals("Status") && one.stopped().isEmpty()) {
                notices.add(new Finding(
                        row,
                        one.field(),
                        one.file(),
                        "It is submitted for validation; evidence closes it, not a file"));
            }
        }
        var left = differences.size() - accepted.size();
        if (left > 0) {
            notices.add(new Finding(
                    row,
                    "",
                    now.id().toString(),
                    left + " of " + differences.size() + " differences are not accepted; the item keeps what it has"));
        }
        return notices;
    }

    /** Of a difference that was accepted. */
    record Order(String field, String said, String before, Command command) {}

    List<Order> orders() {
        var orders = new ArrayList<Order>();
        var revised = now.weakness();
        for (var one : accepted) {
            switch (one.effect()) {
                case Effect.Revision revision -> revised = revision.change().apply(revised);
                case Effect.Orders more -> more.commands().forEach(command -> orders.add(order(one, command)));
                case Effect.Move move -> orders.add(order(one, move.command().apply(reason.orElseThrow())));
            }
        }
        if (!revised.equals(now.weakness())) {
            var command = new ReviseWeakness(
                    now.id(),
                    revised.requirement(),
                    revised.references(),
                    revised.title(),
                    revised.description(),
                    revised.source(),
                    revised.discoveredOn(),
                    "As " + source + " states.",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            orders.addFirst(
                    new Order("Weakness", revised.toString(), now.weakness().toString(), command));
        }
        return orders;
    }

    private static Order order(Difference difference, Command command) {
        return new Order(difference.field(), difference.file(), difference.now(), command);
    }
}
