package io.poamledger.command.intake.update;

import io.poamledger.command.Command;
import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.events.item.Weakness;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One thing that a file says differently of an item than it did before it was changed.
 *
 * @param field the column, or the milestone by its title
 * @param before what it said then; empty where that was nothing, and where nobody knows
 * @param file what it says now
 * @param now what the ledger has
 * @param isConflict whether the ledger changed it too, or nobody knows whether it did: then somebody has to choose it by name
 * @param stopped why it cannot become a command; empty where it can
 */
public record Difference(
        String field,
        String before,
        String file,
        String now,
        boolean isConflict,
        Effect effect,
        Optional<String> stopped) {

    /** What it becomes when it is accepted. */
    public sealed interface Effect {

        /** Nothing: it is only shown. */
        Effect NONE = new Orders(List.of());

        /** A part of the weakness, which is revised once for all its parts. */
        record Revision(UnaryOperator<Weakness> change) implements Effect {}

        /**
         * A part of the risk, which is assessed once for all its parts.
         *
         * @param as it stands
         */
        record Assessment(AssessRisk as, UnaryOperator<AssessRisk> change) implements Effect {}

        /**
         * A part of the assignment, which is made once for all its parts.
         *
         * @param as it stands
         */
        record Assignment(AssignResponsibility as, UnaryOperator<AssignResponsibility> change) implements Effect {}

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

    /**
     * Empty where the file leaves it out, says what the ledger has, or says what it said before.
     *
     * @param before empty where nobody knows from when the file is
     */
    static Optional<Difference> of(
            String field, Optional<String> before, String file, String now, Effect effect, Optional<String> stopped) {
        return file.isEmpty() || file.equals(now) || before.filter(file::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Difference(
                        field, before.orElse(""), file, now, !before.equals(Optional.of(now)), effect, stopped));
    }

    public boolean isMove() {
        return effect instanceof Effect.Move;
    }
}
