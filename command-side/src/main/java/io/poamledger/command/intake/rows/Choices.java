package io.poamledger.command.intake.rows;

import io.poamledger.command.intake.update.Difference;
import io.poamledger.command.intake.update.MoveSaid;
import java.util.Optional;
import java.util.Set;

/**
 * What the sender of a file answers for all its rows.
 *
 * @param newBecause why rows that look like something that ended are new, where they do not say it themselves
 * @param leaveOthers whether rows that name another system are left out; otherwise they stop the import
 * @param accepted which differences of items that are there are taken: {@code all} but conflicts, {@code 7} of a row, {@code 7:Status} of a
 *     field in it
 * @param moveReason why dates move, where a row does not say it itself
 */
public record Choices(
        Optional<String> newBecause, boolean leaveOthers, Set<String> accepted, Optional<MoveSaid> moveReason) {

    static final Choices NONE = new Choices(Optional.empty(), false, Set.of(), Optional.empty());

    public static final String ALL = "all";

    public Choices {
        accepted = Set.copyOf(accepted);
    }

    /** What both sides changed is only taken by its name. */
    boolean accept(int row, Difference difference) {
        return difference.stopped().isEmpty()
                && (accepted.contains(row + ":" + difference.field())
                        || (!difference.isConflict()
                                && (accepted.contains(ALL) || accepted.contains(String.valueOf(row)))));
    }
}
