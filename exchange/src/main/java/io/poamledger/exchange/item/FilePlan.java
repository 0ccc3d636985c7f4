package io.poamledger.exchange.item;

import io.poamledger.events.InWords;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What will be done, by whom, with what and by when; any part may be missing.
 *
 * @param supportingParties in the order of the file, without the primary party
 * @param scheduledCompletion the planned end of the whole item
 * @param moves how that day came to be it, the first one first; the last one leads there
 * @param milestones in the order of the file
 */
public record FilePlan(
        Optional<String> remediation,
        Optional<String> primaryParty,
        List<String> supportingParties,
        Optional<String> resources,
        Optional<LocalDate> scheduledCompletion,
        List<Move> moves,
        List<Milestone> milestones) {

    public static final FilePlan NONE =
            new FilePlan(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());

    public FilePlan {
        supportingParties = List.copyOf(supportingParties);
        moves = List.copyOf(moves);
        milestones = List.copyOf(milestones);
    }

    /** A plan whose end never moved. */
    public FilePlan(
            Optional<String> remediation,
            Optional<String> primaryParty,
            List<String> supportingParties,
            Optional<String> resources,
            Optional<LocalDate> scheduledCompletion,
            List<Milestone> milestones) {
        this(remediation, primaryParty, supportingParties, resources, scheduledCompletion, List.of(), milestones);
    }

    /**
     * A dated step.
     *
     * @param title one line, never blank
     * @param dueOn empty only where the file gives no date, which the report of the file says
     * @param completedOn the day the file claims; empty for a completed one whose day the file does not say
     * @param moves how it came to be due on that day, the first one first
     */
    public record Milestone(
            String title,
            Optional<String> description,
            Optional<LocalDate> dueOn,
            MilestoneStatus status,
            Optional<LocalDate> completedOn,
            List<Move> moves) {

        public Milestone {
            moves = List.copyOf(moves);
            if (title.isBlank()) {
                throw new IllegalArgumentException("A milestone has a title");
            }
            if (completedOn.isPresent() && status != MilestoneStatus.COMPLETED) {
                throw new IllegalArgumentException("Only a completed milestone has a day of completion");
            }
        }

        /** A step whose day never moved. */
        public Milestone(
                String title,
                Optional<String> description,
                Optional<LocalDate> dueOn,
                MilestoneStatus status,
                Optional<LocalDate> completedOn) {
            this(title, description, dueOn, status, completedOn, List.of());
        }

        /** The same, due on another day. */
        public Milestone movedTo(LocalDate day, String reason) {
            var all = new ArrayList<>(moves);
            all.add(new Move(dueOn.orElseThrow(), day, reason));
            return new Milestone(title, description, Optional.of(day), status, completedOn, all);
        }

        /** The same, done on that day. */
        public Milestone doneOn(LocalDate day) {
            return new Milestone(title, description, dueOn, MilestoneStatus.COMPLETED, Optional.of(day), moves);
        }

        /** The same with more of a description; what is there already is not said twice. */
        public Milestone describedBy(String words) {
            return new Milestone(
                    title,
                    description
                            .map(text ->
                                    ("\n" + text + "\n").contains("\n" + words + "\n") ? text : text + "\n" + words)
                            .or(() -> Optional.of(words)),
                    dueOn,
                    status,
                    completedOn,
                    moves);
        }

        /** A step that is still to be done. */
        public static Milestone planned(String title, LocalDate dueOn) {
            return new Milestone(
                    title, Optional.empty(), Optional.of(dueOn), MilestoneStatus.PLANNED, Optional.empty());
        }
    }

    /**
     * A day that moved.
     *
     * @param reason as written, never blank
     */
    public record Move(LocalDate from, LocalDate to, String reason) {

        /** As files say why, with a code of our list in front. */
        public static Move of(LocalDate from, LocalDate to, MoveReason code, String reason) {
            var words = reason.isBlank() ? "no reason was given" : reason;
            return new Move(from, to, code == MoveReason.OTHER ? words : InWords.of(code) + ": " + words);
        }
    }

    public enum MilestoneStatus {
        PLANNED,
        COMPLETED,
        CANCELLED
    }
}
