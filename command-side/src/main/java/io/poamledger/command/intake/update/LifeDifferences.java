package io.poamledger.command.intake.update;

import io.poamledger.command.Command;
import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row reports of the work on its item, and that it has begun or is done. */
record LifeDifferences(Compared row) {

    List<Difference> all() {
        var reports = new Reports(row).news();
        var found = new ArrayList<>(reports);
        status(!reports.isEmpty()).ifPresent(found::add);
        if (row.state().stage() == Stage.CLOSED) {
            closing("Closed by", FileItem.PriorClosure::by).ifPresent(found::add);
            closing("Closure reference", FileItem.PriorClosure::reference).ifPresent(found::add);
        }
        return found;
    }

    private interface PartOfAClosure {
        Optional<String> of(FileItem.PriorClosure closure);
    }

    private Optional<Difference> closing(String field, PartOfAClosure part) {
        return row.field(field, said -> said.item().closure().flatMap(part::of).orElse(""), Effect.NONE);
    }

    /** @param reported whether a report says already that work has begun */
    private Optional<Difference> status(boolean reported) {
        var said = row.file().item().status();
        var stage = row.state().stage();
        return switch (said) {
            case COMPLETED ->
                stage == Stage.PENDING_VALIDATION
                        ? Optional.empty()
                        : row.field("Status", LifeDifferences::words, done(), notDone());
            case IN_PROGRESS ->
                reported && stage == Stage.OPEN
                        ? Optional.empty()
                        : row.field(
                                "Status",
                                LifeDifferences::words,
                                begun(),
                                stage == Stage.OPEN ? Optional.empty() : TAKEN_BACK);
            case OPEN ->
                isBehind() ? Optional.empty() : row.field("Status", LifeDifferences::words, Effect.NONE, TAKEN_BACK);
        };
    }

    private static final Optional<String> TAKEN_BACK =
            Optional.of("A file takes nothing back: what has begun, was submitted or has ended goes on from there");

    /** Registers of others leave an item open on which work goes on. */
    private boolean isBehind() {
        return row.writtenAs().isEmpty()
                && row.base()
                        .filter(base -> base.said().item().status() == Status.COMPLETED)
                        .isEmpty();
    }

    private static String words(SaidOfItem said) {
        return switch (said.item().status()) {
            case OPEN -> "open";
            case IN_PROGRESS -> "in progress";
            case COMPLETED ->
                "completed"
                        + said.item()
                                .closure()
                                .flatMap(PriorClosure::claimedOn)
                                .map(day -> " on " + day)
                                .orElse("");
        };
    }

    private Effect begun() {
        return new Effect.Orders(
                new RecordProgress(row.state().id(), OpenImportedItem.BEGUN, Optional.empty(), Optional.empty()));
    }

    /** A file claims that an item is done; what closes it is evidence, looked at by somebody else. */
    private Effect done() {
        return row.file()
                .command()
                .priorClosure()
                .map(closure -> (Effect) new Effect.Orders(submission(closure, claim(closure))))
                .orElse(Effect.NONE);
    }

    private String claim(OpenImportedItem.PriorClosure closure) {
        var source = row.source();
        return "Completed by " + source
                + (closure.closedBy().isEmpty() ? "" : ", by " + closure.closedBy())
                + (closure.reference().equals(source) ? "" : ", " + closure.reference());
    }

    /** What nobody reported to have begun is reported first. */
    private List<Command> submission(OpenImportedItem.PriorClosure closure, String words) {
        var now = row.state();
        var submitted = new SubmitForValidation(now.id(), closure.claimedOn().orElse(LocalDate.EPOCH), words);
        return now.stage() == Stage.OPEN
                ? List.of(new RecordProgress(now.id(), words, closure.claimedOn(), Optional.empty()), submitted)
                : List.of(submitted);
    }

    private Optional<String> notDone() {
        return row.ended().or(() -> row.file().command().priorClosure().flatMap(this::notToBeSubmitted));
    }

    private Optional<String> notToBeSubmitted(OpenImportedItem.PriorClosure closure) {
        if (closure.claimedOn().isEmpty()) {
            return Optional.of("The file does not say on which day it was completed");
        }
        ItemState now = row.state();
        var open = now.openMilestones().stream()
                .map(milestone -> "'" + milestone.title() + "'")
                .filter(title -> row.file().command().milestones().stream()
                        .noneMatch(one -> !one.isOpen() && title.equals("'" + one.title() + "'")))
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Milestones are still open: " + open + ". Mark them as done in the file, or complete them");
    }
}
