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
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResponsibleParty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        found.addAll(new LifeDifferences(file, source, now, base).all());
        return found;
    }

    private static boolean changed(String file, String now, Optional<String> base) {
        return !file.isEmpty()
                && !file.equals(now)
                && !base.filter(file::equals).isPresent();
    }

    private void add(String field, String said, Function<ItemState, String> value, Effect effect) {
        if (changed(said, value.apply(now), base.map(value))) {
            found.add(new Difference(field, base.map(value).orElse(""), said, value.apply(now), effect, ended(now)));
        }
    }

    static Optional<String> ended(ItemState item) {
        return item.stage().hasEnded()
                ? Optional.of("The item is " + item.stage() + "; reopen it first")
                : Optional.empty();
    }

    private void weakness() {
        for (var part : WeaknessPart.values()) {
            add(
                    part.title(),
                    part.of(file.weakness()),
                    item -> part.of(item.weakness()),
                    new Effect.Revision(weakness -> part.taken(weakness, file.weakness())));
        }
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

    private static String words(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
