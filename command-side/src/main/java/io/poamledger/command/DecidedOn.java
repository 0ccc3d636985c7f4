package io.poamledger.command;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.format.StoredEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What the running command was decided on: should any of it change before the command is stored, it is decided again. */
public final class DecidedOn {

    private DecidedOn() {}

    /**
     * Adds to what the running command's commit has to keep to; nothing where no command is running, as for forms and rehearsals.
     *
     * @param position of the ledger, known before anything was read that the decision rests on
     * @param mattersTo whether an event would have changed the decision
     */
    public static void rest(long position, Predicate<StoredEvent> mattersTo) {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        CurrentUnitOfWork.get()
                .root()
                .resources()
                .merge(
                        AppendCondition.RESOURCE,
                        new AppendCondition(position, mattersTo),
                        (before, more) -> both((AppendCondition) before, (AppendCondition) more));
    }

    private static AppendCondition both(AppendCondition one, AppendCondition other) {
        return new AppendCondition(
                Math.min(one.position(), other.position()),
                new AnyOf(Stream.of(one, other)
                        .map(AppendCondition::mattersTo)
                        .flatMap(each -> each instanceof AnyOf(var several) ? several.stream() : Stream.of(each))
                        .toList()));
    }

    /** Side by side and not one within the other: however many there are, asking them takes no deeper a stack. */
    private record AnyOf(List<Predicate<StoredEvent>> several) implements Predicate<StoredEvent> {

        @Override
        public boolean test(StoredEvent event) {
            return several.stream().anyMatch(each -> each.test(event));
        }
    }
}
