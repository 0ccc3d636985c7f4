package io.poamledger.command.intake.update;

import io.poamledger.command.Command;
import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.ScheduleCompletion;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.events.InWords;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.Weakness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a row of a file changes of the item that it is about: compared with what the last file said of it, field by field. What the file
 * leaves empty changes nothing.
 */
public final class Differences {

    private final OpenImportedItem file;
    private final String source;
    private final ItemState now;
    private final Optional<ItemState> base;
    private final PoamItemId id;
    private final List<Difference> found = new ArrayList<>();

    private Differences(OpenImportedItem file, String source, ItemState now, Optional<ItemState> base) {
        this.file = file;
        this.source = source;
        this.now = now;
        this.base = base;
        this.id = now.id();
    }

    /**
     * In an order in which they can be carried out.
     *
     * @param source where the file says it, such as {@code poam.csv, row 7}
     * @param base the item as the last file left it; empty where no file spoke of it
     */
    public static List<Difference> of(OpenImportedItem file, String source, ItemState now, Optional<ItemState> base) {
        return new Differences(file, source, now, base).all();
    }

    private List<Difference> all() {
        weakness();
        plan();
        var due = file.dueOn().filter(day -> changed(day.toString(), due(now), base.map(Differences::due)));
        var later = due.isPresent()
                && now.dueOn().filter(day -> day.isBefore(due.get())).isPresent();
        if (later || now.dueOn().isEmpty()) {
            due.ifPresent(this::due);
        }
        found.addAll(new MilestoneDifferences(file, source, now, base).all());
        if (!later && now.dueOn().isPresent()) {
            due.ifPresent(this::due);
        }
        life();
        return found;
    }

    private static boolean changed(String file, String now, Optional<String> base) {
        return !file.isEmpty()
                && !file.equals(now)
                && !base.filter(file::equals).isPresent();
    }

    private void add(String field, String said, Function<ItemState, String> value, Effect effect) {
        if (changed(said, value.apply(now), base.map(value))) {
            found.add(new Difference(field, base.map(value).orElse(""), said, value.apply(now), effect, ended()));
        }
    }

    private Optional<String> ended() {
        return now.stage().hasEnded()
                ? Optional.of("The item is " + now.stage() + "; reopen it first")
                : Optional.empty();
    }

    private void weakness() {
        var said = file.weakness();
        revised(
                "Weakness",
                said,
                Weakness::title,
                one -> new Weakness(
                        one.requirement(),
                        one.references(),
                        said.title(),
                        one.description(),
                        one.source(),
                        one.discoveredOn()));
        revised(
                "Description",
                said,
                Weakness::description,
                one -> new Weakness(
                        one.requirement(),
                        one.references(),
                        one.title(),
                        said.description(),
                        one.source(),
                        one.discoveredOn()));
        revised(
                "Source",
                said,
                Weakness::source,
                one -> new Weakness(
                        one.requirement(),
                        one.references(),
                        one.title(),
                        one.description(),
                        said.source(),
                        one.discoveredOn()));
        revised(
                "Discovered on",
                said,
                one -> words(one.discoveredOn()),
                one -> new Weakness(
                        one.requirement(),
                        one.references(),
                        one.title(),
                        one.description(),
                        one.source(),
                        said.discoveredOn()));
        revised(
                "Requirement",
                said,
                one -> words(one.requirement()),
                one -> new Weakness(
                        said.requirement(),
                        one.references(),
                        one.title(),
                        one.description(),
                        one.source(),
                        one.discoveredOn()));
        revised(
                "References",
                said,
                one -> String.join("; ", one.references()),
                one -> new Weakness(
                        one.requirement(),
                        said.references(),
                        one.title(),
                        one.description(),
                        one.source(),
                        one.discoveredOn()));
    }

    private void revised(
            String field, Weakness said, Function<Weakness, String> value, UnaryOperator<Weakness> change) {
        add(field, value.apply(said), item -> value.apply(item.weakness()), new Effect.Revision(change));
    }

    private void plan() {
        file.rating()
                .ifPresent(rating -> add(
                        "Risk rating",
                        rating.words(),
                        item -> item.risk().map(risk -> risk.rating().words()).orElse(""),
                        new Effect.Orders(new AssessRisk(
                                id,
                                file.likelihood(),
                                file.impact(),
                                rating,
                                file.rationale().isEmpty() ? "As " + source + " states." : file.rationale()))));
        file.remediation()
                .ifPresent(actions -> add(
                        "Remediation",
                        actions,
                        item -> item.plan()
                                .remediation()
                                .map(plan -> plan.actions())
                                .orElse(""),
                        new Effect.Orders(remediation(actions))));
        file.primaryParty().ifPresent(this::party);
        file.resources()
                .ifPresent(words -> add(
                        "Resources",
                        words,
                        item -> item.plan()
                                .resources()
                                .map(estimate -> estimate.resources())
                                .orElse(""),
                        new Effect.Orders(new EstimateResources(id, words, Optional.empty(), Optional.empty()))));
    }

    /** What the file does not know of the plan stays. */
    private Command remediation(String actions) {
        return now.plan()
                .remediation()
                .map(plan -> new PlanRemediation(
                        id, actions, plan.systemsCovered(), plan.configuration(), plan.testProcedure()))
                .orElseGet(() -> new PlanRemediation(id, actions, List.of(), "", ""));
    }

    private void party(String primary) {
        add(
                "Primary party",
                primary,
                item -> item.plan()
                        .responsibility()
                        .map(all -> all.primary().name())
                        .orElse(""),
                new Effect.Orders(
                        new AssignResponsibility(id, primary, Optional.empty(), helpers(now, file.supporting()))));
        add(
                "Supporting parties",
                String.join("; ", file.supporting()),
                item -> String.join("; ", helpers(item, List.of())),
                new Effect.Orders(new AssignResponsibility(
                        id,
                        primary,
                        now.plan().responsibility().flatMap(all -> all.primary().account()),
                        file.supporting())));
    }

    private static List<String> helpers(ItemState item, List<String> otherwise) {
        return item.plan()
                .responsibility()
                .map(all ->
                        all.supporting().stream().map(ResponsibleParty::name).toList())
                .orElse(otherwise);
    }

    private static String due(ItemState item) {
        return words(item.dueOn());
    }

    private void due(LocalDate day) {
        add(
                "Scheduled completion date",
                day.toString(),
                Differences::due,
                now.dueOn().isEmpty()
                        ? new Effect.Orders(new ScheduleCompletion(id, day))
                        : new Effect.Move(why -> new RescheduleCompletion(id, day, why.code(), why.words())));
    }

    private void life() {
        for (var entry : file.log()) {
            var known = base.flatMap(item -> item.course().lastProgress())
                            .map(ProgressRecorded::progress)
                            .filter(entry.text()::equals)
                            .isPresent()
                    || now.course()
                            .lastProgress()
                            .map(ProgressRecorded::progress)
                            .filter(entry.text()::equals)
                            .isPresent();
            if (!known && !begunAlready(entry)) {
                found.add(new Difference(
                        "Comments",
                        "",
                        entry.text(),
                        "",
                        new Effect.Orders(new RecordProgress(id, entry.text(), entry.happenedOn(), entry.reportedBy())),
                        ended()));
            }
        }
        file.priorClosure().ifPresent(this::claim);
    }

    /** That work has begun is no news of an item on which it has. */
    private boolean begunAlready(OpenImportedItem.LogEntry entry) {
        return entry.text().equals(OpenImportedItem.BEGUN) && now.stage() != Stage.OPEN;
    }

    /** A file claims that an item is done; what closes it is evidence, looked at by somebody else. */
    private void claim(OpenImportedItem.PriorClosure closure) {
        if (now.stage() == Stage.CLOSED || now.stage() == Stage.PENDING_VALIDATION) {
            return;
        }
        var words = "Completed by " + source
                + (closure.closedBy().isEmpty() ? "" : ", by " + closure.closedBy())
                + (closure.reference().equals(source) ? "" : ", " + closure.reference());
        found.add(new Difference(
                "Status",
                base.map(item -> InWords.of(item.stage())).orElse(""),
                "completed" + closure.claimedOn().map(day -> " on " + day).orElse(""),
                InWords.of(now.stage()),
                new Effect.Orders(submission(closure, words)),
                ended().or(() -> notToBeSubmitted(closure))));
    }

    /** What nobody reported to have begun is reported first. */
    private List<Command> submission(OpenImportedItem.PriorClosure closure, String words) {
        var submitted = new SubmitForValidation(id, closure.claimedOn().orElse(LocalDate.EPOCH), words);
        return now.stage() == Stage.OPEN
                ? List.of(new RecordProgress(id, words, closure.claimedOn(), Optional.empty()), submitted)
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

    private static String words(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
