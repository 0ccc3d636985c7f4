package io.poamledger.command.intake.update;

import io.poamledger.command.Command;
import io.poamledger.events.item.Weakness;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One thing that a file says differently of an item than the file before it did.
 *
 * @param field the column, or the milestone by its title
 * @param before what the file before it said; empty where there was none
 * @param file what it says now
 * @param now what the ledger has
 * @param stopped why it cannot become a command; empty where it can
 */
public record Difference(
        String field, String before, String file, String now, Effect effect, Optional<String> stopped) {

    /** What it becomes when it is accepted. */
    public sealed interface Effect {

        /** A part of the weakness, which is revised once for all its parts. */
        record Revision(UnaryOperator<Weakness> change) implements Effect {}

        /** Commands of its own, one behind the other. */
        record Orders(List<Command> commands) implements Effect {

            public Orders {
                commands = List.copyOf(commands);
            }

            Orders(Command command) {
                this(List.of(command));
            }
        }

        /** A command that moves a date, and wants to know why. */
        record Move(Function<MoveSaid, Command> command) implements Effect {}
    }

    /** Whether both sides changed it, each in another way: then somebody has to choose it by name. */
    public boolean isConflict() {
        return !now.equals(before) && !before.isEmpty();
    }

    public boolean isMove() {
        return effect instanceof Effect.Move;
    }
}
