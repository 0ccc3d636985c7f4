package io.poamledger.command.intake.update;

import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.ScheduleCompletion;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a row of a file changes of the item that it is about, field by field. What the file leaves empty changes nothing. */
public final class Differences {

    private final Compared row;
    private final ItemState now;
    private final PoamItemId id;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Compared row) {
        this.row = row;
        this.now = row.state();
        this.id = now.id();
    }

    /** In an order in which they can be carried out. */
    public static List<Difference> of(Compared row) {
        return new Differences(row).all();
    }

    private List<Difference> all() {
        weakness();
        risk();
        plan();
        var due = due();
        var later = now.dueOn()
                .filter(day ->
                        row.file().command().dueOn().filter(day::isBefore).isPresent())
                .isPresent();
        if (later || now.dueOn().isEmpty()) {
            due.ifPresent(found::add);
        }
        found.addAll(new MilestoneDifferences(row).all());
        if (!later && now.dueOn().isPresent()) {
            due.ifPresent(found::add);
        }
        found.addAll(new LifeDifferences(row).all());
        found.addAll(new KeptDifferences(row).all());
        return found;
    }

    private void add(String field, Function<SaidOfItem, String> value, Effect effect) {
        row.field(field, value, effect).ifPresent(found::add);
    }

    private void weakness() {
        var said = row.file().command().weakness();
        for (var part : WeaknessPart.values()) {
            add(
                    part.title(),
                    item -> part.of(item.command().weakness()),
                    new Effect.Revision(weakness -> part.taken(
                            weakness,
                            said,
                            row.changed(
                                    weakness.references(),
                                    item -> item.command().weakness().references()))));
        }
    }

    private void risk() {
        var file = row.file().command();
        var rating = file.rating();
        if (rating.isEmpty()) {
            return;
        }
        var states = "As " + row.source() + " states.";
        var as = new AssessRisk(
                id,
                now.risk().flatMap(RiskAssessed::likelihood),
                now.risk().flatMap(RiskAssessed::impact),
                now.risk().map(RiskAssessed::rating).orElse(rating.get()),
                now.risk()
                        .map(RiskAssessed::rationale)
                        .filter(words -> !words.isBlank())
                        .orElse(states));
        UnaryOperator<AssessRisk> rated = one -> new AssessRisk(
                id,
                one.likelihood(),
                one.impact(),
                rating.get(),
                file.rationale().isEmpty() ? states : one.rationale());
        add("Risk rating", item -> level(item.command().rating()), new Effect.Assessment(as, rated));
        add(
                "Likelihood",
                item -> level(item.command().likelihood()),
                new Effect.Assessment(
                        as, one -> new AssessRisk(id, file.likelihood(), one.impact(), one.rating(), one.rationale())));
        add(
                "Impact",
                item -> level(item.command().impact()),
                new Effect.Assessment(
                        as, one -> new AssessRisk(id, one.likelihood(), file.impact(), one.rating(), one.rationale())));
        add(
                "Risk rationale",
                item -> item.command().rationale(),
                new Effect.Assessment(
                        as, one -> new AssessRisk(id, one.likelihood(), one.impact(), one.rating(), file.rationale())));
    }

    private static String level(Optional<RiskLevel> level) {
        return level.map(RiskLevel::words).orElse("");
    }

    private void plan() {
        var file = row.file().command();
        file.remediation()
                .ifPresent(actions -> add(
                        "Remediation",
                        item -> item.command().remediation().orElse(""),
                        new Effect.Orders(remediation(actions))));
        file.primaryParty().ifPresent(this::parties);
        file.resources()
                .ifPresent(words -> add(
                        "Resources",
                        item -> item.command().resources().orElse(""),
                        new Effect.Orders(new EstimateResources(id, words, Optional.empty(), Optional.empty()))));
    }

    /** What the file does not know of the plan stays. */
    private PlanRemediation remediation(String actions) {
        return now.plan()
                .remediation()
                .map(plan -> new PlanRemediation(
                        id, actions, plan.systemsCovered(), plan.configuration(), plan.testProcedure()))
                .orElseGet(() -> new PlanRemediation(id, actions, List.of(), "", ""));
    }

    /** An account is that of the name beside it: another name has none until somebody says it. */
    private void parties(String primary) {
        var assigned = now.plan().responsibility();
        var helpers = assigned.stream()
                .flatMap(all -> all.supporting().stream())
                .map(ResponsibleParty::name)
                .toList();
        var as = new AssignResponsibility(
                id,
                assigned.map(all -> all.primary().name()).orElse(primary),
                assigned.flatMap(all -> all.primary().account()),
                helpers);
        add(
                "Primary party",
                item -> item.command().primaryParty().orElse(""),
                new Effect.Assignment(
                        as, one -> new AssignResponsibility(id, primary, Optional.empty(), one.supporting())));
        add(
                "Supporting parties",
                item -> String.join("; ", item.command().supporting()),
                new Effect.Assignment(
                        as,
                        one -> new AssignResponsibility(
                                id,
                                one.primary(),
                                one.primaryAccount(),
                                row.changed(helpers, item -> item.command().supporting()))));
    }

    private Optional<Difference> due() {
        return row.file()
                .command()
                .dueOn()
                .flatMap(day -> row.field(
                        "Scheduled completion date",
                        item -> item.command().dueOn().map(LocalDate::toString).orElse(""),
                        now.dueOn().isEmpty()
                                ? new Effect.Orders(new ScheduleCompletion(id, day))
                                : new Effect.Move(why -> new RescheduleCompletion(id, day, why.code(), why.words()))));
    }
}
