package io.poamledger.ledger.append;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.DecisionOutdated;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every append that a client asked for, and whether its answer is right: when it is given, and for ever after. */
final class SimulatedCalls {

    private enum Answer {
        NONE_YET,
        STORED,
        REFUSED,
        UNKNOWN
    }

    /** One append, known by its first event. */
    static final class Call {
        final List<NewEvent> events;
        final Optional<IdempotentRequest> command;
        final Optional<AppendCondition> condition;
        private Answer answer = Answer.NONE_YET;

        Call(List<NewEvent> events, Optional<IdempotentRequest> command, Optional<AppendCondition> condition) {
            this.events = events;
            this.command = command;
            this.condition = condition;
        }

        String id() {
            return events.getFirst().id();
        }

        @Override
        public String toString() {
            return id() + " "
                    + events.stream()
                            .map(event -> event.aggregate() + "#" + event.sequence())
                            .toList()
                    + command.map(identity -> " as " + identity.key().toString().substring(0, 8))
                            .orElse("")
                    + condition.map(basis -> " decided on " + basis.position()).orElse("");
        }
    }

    private final Map<String, Call> calls = new HashMap<>();
    private final List<Appended> receipts = new ArrayList<>();
    private final Simulation simulation;
    private final SimulatedDatabase database;

    SimulatedCalls(Simulation simulation, SimulatedDatabase.Kind kind) {
        this.simulation = simulation;
        this.database = new SimulatedDatabase(simulation, kind, this::arrived);
    }

    SimulatedDatabase database() {
        return database;
    }

    void made(Call call) {
        calls.put(call.id(), call);
    }

    /** A commit has got into its slot: it must be one that may be there. */
    private void arrived(Commit commit, List<Commit> before) {
        if (commit.events().isEmpty()) {
            return;
        }
        var call = Objects.requireNonNull(calls.get(commit.events().getFirst().id()));
        if (call.answer == Answer.REFUSED) {
            throw simulation.violated(
                    "slot " + commit.slot() + " holds " + call.id() + ", whose caller was told that it is not stored");
        }
        call.condition.flatMap(condition -> matters(condition, before)).ifPresent(event -> {
            throw simulation.violated(call.id() + " in slot " + commit.slot() + " was stored though " + event.id()
                    + " at " + event.position() + " mattered to it");
        });
    }

    private static Optional<StoredEvent> matters(AppendCondition condition, List<Commit> before) {
        return before.stream()
                .filter(commit -> commit.nextPosition() > condition.position())
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= condition.position()
                        && condition.mattersTo().test(event))
                .findFirst();
    }

    void stored(Call call, Appended receipt) {
        call.answer = Answer.STORED;
        receipts.add(receipt);
        if (receipt.slot() >= database.held().size()) {
            throw simulation.violated(
                    call.id() + " was acknowledged in slot " + receipt.slot() + ", which is not held by a majority");
        }
        var commit = database.held().get((int) receipt.slot());
        if (!Appended.of(commit).equals(receipt)
                || !commit.events().getFirst().id().equals(call.id())) {
            throw simulation.violated(
                    call.id() + " was acknowledged in slot " + receipt.slot() + ", which holds something else");
        }
    }

    /** A refusal must have its reason in what a majority holds now. */
    void refused(Call call, RuntimeException why) {
        call.answer = Answer.REFUSED;
        var rightly = switch (why) {
            case LedgerConflict conflict -> holds(conflict.key(), call);
            case CommandRepeated repeated ->
                holds(new UniqueKey.OfCommand(repeated.receipt().key()), call)
                        && call.command
                                .orElseThrow()
                                .key()
                                .equals(repeated.receipt().key());
            case DecisionOutdated _ ->
                matters(call.condition.orElseThrow(), database.held()).isPresent();
            case LedgerUnavailable _ -> true;
            default -> false;
        };
        if (!rightly) {
            throw simulation.violated(call.id() + " was refused without a reason: " + why);
        }
        if (database.held().stream().anyMatch(commit -> isOf(commit, call))) {
            throw simulation.violated(call.id() + " was refused, but it is stored: " + why);
        }
    }

    private boolean holds(UniqueKey key, Call call) {
        return database.held().stream()
                .anyMatch(commit -> !isOf(commit, call)
                        && switch (key) {
                            case UniqueKey.OfCommand k ->
                                commit.command()
                                        .filter(mark -> mark.key().equals(k.key()))
                                        .isPresent();
                            case UniqueKey.OfEvent k ->
                                commit.events().stream()
                                        .anyMatch(event -> event.id().equals(k.id()));
                            case UniqueKey.OfSequence k ->
                                commit.events().stream()
                                        .anyMatch(event -> event.aggregate().equals(k.aggregate())
                                                && event.sequence() == k.sequence());
                        });
    }

    private static boolean isOf(Commit commit, Call call) {
        return !commit.events().isEmpty() && commit.events().getFirst().id().equals(call.id());
    }

    void unknown(Call call) {
        call.answer = Answer.UNKNOWN;
    }

    /** At the end: nobody waits, and each acknowledged commit is where it was said to be, once. */
    void settled() {
        for (var call : calls.values()) {
            var times = database.held().stream()
                    .filter(commit -> isOf(commit, call))
                    .count();
            if (call.answer == Answer.NONE_YET
                    || times > 1
                    || (call.answer == Answer.STORED) && times != 1
                    || call.answer == Answer.REFUSED && times != 0) {
                throw simulation.violated(
                        call.id() + " is stored " + times + " times, and its answer was " + call.answer);
            }
        }
        for (var receipt : receipts) {
            if (!Appended.of(database.held().get((int) receipt.slot())).equals(receipt)) {
                throw simulation.violated("slot " + receipt.slot() + " was acknowledged as something else");
            }
        }
    }

    long acknowledged() {
        return receipts.size();
    }
}
