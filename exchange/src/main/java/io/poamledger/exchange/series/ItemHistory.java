package io.poamledger.exchange.series;

import io.poamledger.events.InWords;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How an item came to be what the newest version that names it says: whatever changed from one version to the next, each with the two that it was
 * inferred from.
 *
 * @param stood what each version says that names it, oldest first
 */
record ItemHistory(FileItem item, List<Stood> stood) {

    /** How everything begins that nobody said and versions show. */
    static final String INFERRED = "Inferred: ";

    private static final String COLUMN = "States in the versions";

    /** The item with the history that its versions show. */
    FileItem told() {
        var plan = item.plan();
        return item.with(
                new FilePlan(
                        plan.remediation(),
                        plan.primaryParty(),
                        plan.supportingParties(),
                        plan.resources(),
                        plan.scheduledCompletion(),
                        moves(Stood::dueOn),
                        plan.milestones().stream().map(this::told).toList()),
                Stream.concat(begun().stream(), item.log().stream()).toList(),
                others());
    }

    /** What a file itself says of the changes of a milestone is more than what can be inferred. */
    private Milestone told(Milestone milestone) {
        return milestone.moves().isEmpty()
                ? new Milestone(
                        milestone.title(),
                        milestone.description(),
                        milestone.dueOn(),
                        milestone.status(),
                        milestone.completedOn(),
                        moves(one -> one.milestone(milestone.title()).flatMap(Stood.Step::dueOn)))
                : milestone;
    }

    private List<Move> moves(Function<Stood, Optional<LocalDate>> day) {
        var moves = new ArrayList<Move>();
        Optional<Stood> before = Optional.empty();
        for (var now : stood) {
            if (day.apply(now).isEmpty()) {
                continue;
            }
            var to = day.apply(now).orElseThrow();
            before.filter(one -> !day.apply(one).equals(Optional.of(to))).ifPresent(one -> {
                var from = day.apply(one).orElseThrow();
                moves.add(new Move(
                        from, to, INFERRED + now.version() + " says " + to + ", " + one.version() + " said " + from));
            });
            before = Optional.of(now);
        }
        return moves;
    }

    /** When work began and ended, as far as versions show it; an item that is open has none of it. */
    private List<LogEntry> begun() {
        var entries = new ArrayList<LogEntry>();
        for (var index = 1; index < stood.size() && item.status() != Status.OPEN; index++) {
            var now = stood.get(index);
            var before = stood.get(index - 1);
            if (now.status() != before.status()) {
                entries.add(new LogEntry(
                        Optional.of(now.version().day()),
                        "",
                        INFERRED + InWords.of(now.status()) + " in " + now.version() + ", "
                                + InWords.of(before.status()) + " in " + before.version(),
                        Optional.empty()));
            }
        }
        return entries;
    }

    private LinkedHashMap<String, String> others() {
        var others = new LinkedHashMap<>(item.others());
        if (stood.size() > 1) {
            others.put(
                    COLUMN,
                    String.join(
                            "\n",
                            stood.stream()
                                    .map(one -> one.version().day() + " " + InWords.of(one.status())
                                            + one.dueOn()
                                                    .map(day -> ", due " + day)
                                                    .orElse("") + " ("
                                            + one.version().fileName() + ")")
                                    .toList()));
        }
        return others;
    }

    /** What cannot have been as the versions tell it. */
    List<String> contradictions() {
        var found = new ArrayList<String>();
        for (var index = 0; index < stood.size(); index++) {
            var now = stood.get(index);
            now.completedOn()
                    .filter(day -> day.isAfter(now.version().day()))
                    .ifPresent(day ->
                            found.add(now.version() + " says that it was completed on " + day + ", after itself"));
            if (index > 0) {
                between(stood.get(index - 1), now, found);
            }
        }
        return found;
    }

    private static void between(Stood before, Stood now, List<String> found) {
        var versions = ": " + before.version() + ", then " + now.version();
        if (before.isCompleted()) {
            if (!now.isCompleted()) {
                found.add("It was completed, and then it was not" + versions);
            } else if (now.completedOn().isPresent() && !now.completedOn().equals(before.completedOn())) {
                found.add("The day of its completion changed after it, from " + said(before.completedOn()) + " to "
                        + said(now.completedOn()) + versions);
            }
            if (now.dueOn().isPresent() && !now.dueOn().equals(before.dueOn())) {
                found.add("Its date changed after it was completed, from " + said(before.dueOn()) + " to "
                        + said(now.dueOn()) + versions);
            }
        }
        before.milestones()
                .forEach((title, step) -> Optional.ofNullable(now.milestones().get(title))
                        .filter(after -> step.isDone()
                                && !(after.isDone() && after.dueOn().equals(step.dueOn())))
                        .ifPresent(after -> found.add("Milestone '" + title + "' was done, and then "
                                + (after.isDone() ? "due on another day, " + said(after.dueOn()) : "it was not")
                                + versions)));
    }

    private static String said(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("no day");
    }
}
