package io.poamledger.command.intake.update;

import io.poamledger.command.Command;
import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.events.InWords;
import io.poamledger.events.item.ProgressRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row reports of the work on its item, and that it is done. */
record LifeDifferences(OpenImportedItem file, String source, ItemState now, Optional<ItemState> base) {

    List<Difference> all() {
        var found = new ArrayList<Difference>();
        file.log().stream()
                .filter(entry -> !isKnown(entry) && !begunAlready(entry))
                .map(this::report)
                .forEach(found::add);
        file.priorClosure()
                .filter(_ -> now.stage() != Stage.CLOSED && now.stage() != Stage.PENDING_VALIDATION)
                .map(this::claim)
                .ifPresent(found::add);
        return found;
    }

    private boolean isKnown(OpenImportedItem.LogEntry entry) {
        return saysLast(now, entry)
                || base.filter(item -> saysLast(item, entry)).isPresent();
    }

    private static boolean saysLast(ItemState item, OpenImportedItem.LogEntry entry) {
        return item.course()
                .lastProgress()
                .map(ProgressRecorded::progress)
                .filter(entry.text()::equals)
                .isPresent();
    }

    /** That work has begun is no news of an item on which it has. */
    private boolean begunAlready(OpenImportedItem.LogEntry entry) {
        return entry.text().equals(OpenImportedItem.BEGUN) && now.stage() != Stage.OPEN;
    }

    private Difference report(OpenImportedItem.LogEntry entry) {
        var progress = new RecordProgress(now.id(), entry.text(), entry.happenedOn(), entry.reportedBy());
        return new Difference("Comments", "", entry.text(), "", new Effect.Orders(progress), Differences.ended(now));
    }

    /** A file claims that an item is done; what closes it is evidence, looked at by somebody else. */
    private Difference claim(OpenImportedItem.PriorClosure closure) {
        var words = "Completed by " + source
                + (closure.closedBy().isEmpty() ? "" : ", by " + closure.closedBy())
                + (closure.reference().equals(source) ? "" : ", " + closure.reference());
        return new Difference(
                "Status",
                base.map(item -> InWords.of(item.stage())).orElse(""),
                "completed" + closure.claimedOn().map(day -> " on " + day).orElse(""),
                InWords.of(now.stage()),
                new Effect.Orders(submission(closure, words)),
                Differences.ended(now).or(() -> notToBeSubmitted(closure)));
    }

    /** What nobody reported to have begun is reported first. */
    private List<Command> submission(OpenImportedItem.PriorClosure closure, String words) {
        var submitted = new SubmitForValidation(now.id(), closure.claimedOn().orElse(LocalDate.EPOCH), words);
        return now.stage() == Stage.OPEN
                ? List.of(new RecordProgress(now.id(), words, closure.claimedOn(), Optional.empty()), submitted)
                : List.of(submitted);
    }

    private Optional<String> notToBeSubmitted(OpenImportedItem.PriorClosure closure) {
        if (closure.claimedOn().isEmpty()) {
            return Optional.of("The file does not say on which day it was completed");
        }
        var open = now.openMilestones().stream()
                .map(milestone -> "'" + milestone.title() + "'")
                .filter(title -> file.milestones().stream()
                        .noneMatch(one -> !one.isOpen() && title.equals("'" + one.title() + "'")))
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Milestones are still open: " + open + ". Mark them as done in the file, or complete them");
    }
}
