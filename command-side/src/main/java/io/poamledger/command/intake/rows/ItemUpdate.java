package io.poamledger.command.intake.rows;

import io.poamledger.access.Caller;
import io.poamledger.command.Command;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.intake.rows.ImportReport.ChangedField;
import io.poamledger.command.intake.rows.ImportReport.Finding;
import io.poamledger.command.intake.update.Compared;
import io.poamledger.command.intake.update.Difference;
import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.intake.update.Differences;
import io.poamledger.command.intake.update.MoveSaid;
import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row changes of an item that is there, and what of it is accepted.
 *
 * @param source where the file says it, such as {@code poam.csv, row 7}
 * @param reason why its dates move, where anything says it
 */
public record ItemUpdate(
        int row,
        String source,
        ItemState now,
        List<Difference> differences,
        List<Difference> accepted,
        Optional<MoveSaid> reason) {

    static ItemUpdate of(Compared compared, Choices choices) {
        var item = compared.file().item();
        var differences = Differences.of(compared);
        return new ItemUpdate(
                item.row(),
                compared.source(),
                compared.now().state(),
                differences,
                differences.stream()
                        .filter(difference -> choices.accept(item.row(), difference))
                        .toList(),
                MoveSaid.in(item.others()).or(choices::moveReason));
    }

    /** Each accepted difference is a command of its own, repeated only if the ledger and the file say again what they said. */
    public List<CommandRequest> requests(Caller caller, Sha256 file) {
        return orders().stream().map(order -> request(caller, file, order)).toList();
    }

    private CommandRequest request(Caller caller, Sha256 file, Order order) {
        var key = String.join(
                "\n",
                "update",
                file.hex(),
                now.id().toString(),
                order.field(),
                order.command().getClass().getSimpleName(),
                order.before(),
                order.said());
        return CommandRequest.of(caller, order.command(), key).from(Recorded.importOf(file, row));
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
    private record Order(String field, String said, String before, Command command) {}

    private List<Order> orders() {
        var orders = new ArrayList<Order>();
        var revised = now.weakness();
        var assessed = Optional.<AssessRisk>empty();
        var assigned = Optional.<AssignResponsibility>empty();
        for (var one : accepted) {
            switch (one.effect()) {
                case Effect.Revision revision -> revised = revision.change().apply(revised);
                case Effect.Assessment part ->
                    assessed = Optional.of(part.change().apply(assessed.orElse(part.as())));
                case Effect.Assignment part ->
                    assigned = Optional.of(part.change().apply(assigned.orElse(part.as())));
                case Effect.Orders more -> more.commands().forEach(command -> orders.add(order(one, command)));
                case Effect.Move move -> orders.add(order(one, move.command().apply(reason.orElseThrow())));
            }
        }
        assigned.ifPresent(command -> orders.addFirst(new Order(
                "Parties", command.toString(), now.plan().responsibility().toString(), command)));
        assessed.ifPresent(command ->
                orders.addFirst(new Order("Risk", command.toString(), now.risk().toString(), command)));
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
