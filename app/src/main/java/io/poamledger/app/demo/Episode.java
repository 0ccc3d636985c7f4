package io.poamledger.app.demo;

import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item that is acted on by hand: what {@link Episodes} and the stories of {@link InventedGap}s do to it. */
final class Episode {

    private final Plant plant;
    private final String requirement;
    private final String title;
    private final Person owner;
    private @Nullable PoamItemId id;

    Episode(Plant plant, String requirement, String title, Person owner) {
        this.plant = plant;
        this.requirement = requirement;
        this.title = title;
        this.owner = owner;
    }

    /** What it has to do with an item that ended. */
    private record Before(Optional<PoamItemId> continues, Optional<PoamItemId> recurs) {}

    void open(Scene scene, LocalDate due) {
        open(scene, due, new Before(Optional.empty(), Optional.empty()));
    }

    void openContinuing(Scene scene, LocalDate due, Episode ended) {
        open(scene, due, new Before(Optional.of(ended.id()), Optional.empty()));
    }

    void openAgain(Scene scene, LocalDate due, Episode closed) {
        open(scene, due, new Before(Optional.empty(), Optional.of(closed.id())));
    }

    private void open(Scene scene, LocalDate due, Before before) {
        var said = before.continues().isPresent() || before.recurs().isPresent();
        var receipt = scene.act(
                Person.MARIA,
                new OpenWeakness(
                        plant.id(),
                        ItemKind.ASSESSMENT,
                        Optional.of(new RequirementId(requirement)),
                        List.of(),
                        title,
                        title + ".",
                        "Internal audit",
                        Optional.of(scene.today(plant).minusDays(1)),
                        Optional.of(RiskLevel.MODERATE),
                        Optional.of(RiskLevel.HIGH),
                        Optional.of(RiskLevel.MODERATE),
                        Optional.of(due),
                        Optional.of(owner.fullName()),
                        Optional.of(owner.account()),
                        before.continues(),
                        before.recurs(),
                        said ? Optional.empty() : Optional.of("It is about other machines.")));
        id = PoamItemId.parse(receipt.id("itemId"));
    }

    void plan(Scene scene, String step, LocalDate due) {
        scene.act(
                Person.MARIA,
                new AssignResponsibility(
                        id(), owner.fullName(), Optional.of(owner.account()), List.of("Help desk", "Network team")));
        scene.act(
                Person.MARIA,
                new PlanRemediation(id(), "Do what the audit asked for", List.of(), "", "The auditor looks again."));
        scene.act(
                Person.MARIA, new EstimateResources(id(), "Two people, 20 hours", Optional.empty(), Optional.empty()));
        scene.act(Person.MARIA, new AddMilestone(id(), step, "", due));
        scene.act(Person.MARIA, new ApprovePlan(id(), "Agreed."));
    }

    void submit(Scene scene, String statement) {
        scene.act(owner, new SubmitForValidation(id(), scene.today(plant), statement));
    }

    void done(Scene scene, int number) {
        scene.act(owner, new CompleteMilestone(id(), new MilestoneId(number), scene.today(plant), "Done as planned."));
    }

    /** @param claimed the day on which it is said to have been completed */
    void close(Scene scene, LocalDate claimed) {
        var evidence = scene.finalEvidence(
                Person.VERA, plant.id(), "audit-" + id().number() + ".txt", title + ": resolved.\n");
        scene.act(
                Person.VERA,
                new CloseWithEvidence(
                        id(), claimed, "As planned.", "none", Plant.PLAN_VERSION, List.of(evidence), Optional.empty()));
    }

    Person owner() {
        return owner;
    }

    PoamItemId id() {
        if (id == null) {
            throw new IllegalStateException("'" + title + "' is acted on before it was opened");
        }
        return id;
    }
}
