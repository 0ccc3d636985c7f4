package io.poamledger.app.demo;

import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.negotiation.AcceptDates;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item of the demonstration as it is acted on: what is done, not when. */
final class PlayedItem {

    private static final int BUFFER_DAYS = 14;

    private final WeaknessIdea idea;
    private final Person owner;
    private final LocalDate opened;
    private LocalDate dueOn;
    private @Nullable PoamItemId id;
    private boolean planned;
    private boolean closed;

    PlayedItem(WeaknessIdea idea, Person owner, LocalDate opened) {
        this.idea = idea;
        this.owner = owner;
        this.opened = opened;
        this.dueOn = opened;
    }

    void accept(Scene scene) {
        scene.act(owner, new AcceptDates(id(), "That can be kept."));
    }

    void done(Scene scene, int number) {
        scene.act(
                owner,
                new CompleteMilestone(id(), new MilestoneId(number), scene.today(plant()), "Checked by the team."));
    }

    void says(Scene scene, String words) {
        scene.act(owner, new RecordProgress(id(), words, Optional.empty(), Optional.empty()));
    }

    void open(Scene scene, LocalDate due) {
        dueOn = due;
        var receipt = scene.act(
                Person.MARIA,
                new OpenWeakness(
                        idea.plant().id(),
                        idea.requirement().isPresent() ? ItemKind.ASSESSMENT : ItemKind.OTHER,
                        idea.requirement(),
                        List.of(),
                        idea.title(),
                        idea.title() + ". Found while the requirement was assessed.",
                        "Self-assessment",
                        Optional.of(opened.minusDays(3)),
                        Optional.of(idea.risk()),
                        Optional.of(likelihood()),
                        Optional.of(idea.risk()),
                        Optional.of(due),
                        Optional.of(owner.fullName()),
                        Optional.of(owner.account()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Another weakness of the same requirement.")));
        id = PoamItemId.parse(receipt.id("itemId"));
    }

    /** With either of these, table I-2 of NIST SP 800-30 rates the risk as its impact. */
    private RiskLevel likelihood() {
        return idea.title().length() % 2 == 0 ? RiskLevel.HIGH : RiskLevel.VERY_HIGH;
    }

    void plan(Scene scene, List<LocalDate> promised) {
        scene.act(
                Person.MARIA,
                new PlanRemediation(
                        id(),
                        idea.remediation(),
                        List.of(),
                        "",
                        "Show the result to the validator and keep the record."));
        scene.act(
                Person.MARIA,
                new AssignResponsibility(id(), owner.fullName(), Optional.of(owner.account()), List.of(idea.team())));
        scene.act(
                Person.MARIA,
                new EstimateResources(id(), idea.team() + ": " + idea.resources(), idea.cost(), idea.hours()));
        for (var at = 0; at < promised.size(); at++) {
            scene.act(Person.MARIA, new AddMilestone(id(), idea.milestones().get(at), "", promised.get(at)));
        }
        scene.act(Person.MARIA, new ApprovePlan(id(), "Agreed with " + idea.team() + "."));
        planned = true;
    }

    void slip(Scene scene, int number, LocalDate to, Excuse why) {
        if (to.isAfter(dueOn)) {
            dueOn = to.plusDays(BUFFER_DAYS);
            scene.act(
                    Person.MARIA,
                    new RescheduleCompletion(id(), dueOn, why.code().counted(), why.words()));
        }
        scene.act(
                Person.MARIA,
                new RescheduleMilestone(
                        id(), new MilestoneId(number), to, why.code().counted(), why.words()));
    }

    void close(Scene scene) {
        var fileName = "check-" + id().number() + ".txt";
        var evidence = scene.finalEvidence(
                Person.VERA,
                idea.plant().id(),
                fileName,
                idea.title() + "\nChecked on " + scene.today(idea.plant()) + ": resolved.\n");
        scene.act(
                Person.VERA,
                new CloseWithEvidence(
                        id(),
                        scene.today(idea.plant()),
                        idea.remediation() + ".",
                        "none",
                        Plant.PLAN_VERSION,
                        List.of(evidence),
                        Optional.empty()));
        closed = true;
    }

    int steps() {
        return idea.milestones().size();
    }

    String step(int number) {
        return idea.milestones().get(number - 1);
    }

    Plant plant() {
        return idea.plant();
    }

    Person owner() {
        return owner;
    }

    WeaknessIdea idea() {
        return idea;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** Whether there is something to do, and a plan for it. */
    boolean isOpen() {
        return planned && !closed;
    }

    PoamItemId id() {
        if (id == null) {
            throw new IllegalStateException("'" + idea.title() + "' is acted on before it was opened");
        }
        return id;
    }
}
