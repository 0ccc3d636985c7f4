package io.poamledger.app.demo;

import io.poamledger.command.Command;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rejected;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.ending.ReopenItem;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.negotiation.ApproveExtension;
import io.poamledger.command.item.negotiation.ExtensionReason;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.promises.ConfirmCorrection;
import io.poamledger.command.item.promises.DeclareContinuation;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.promises.ScheduleCompletion;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.Weakness;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Tries whatever there is to try with promised dates, with three colleagues, most of which is refused, while time passes. */
final class Schemer {

    private static final List<String> REQUIREMENTS = List.of("3.1.1", "3.3.1", "3.5.3");
    private static final List<String> TITLES =
            List.of("Shared accounts on the lathe", "Audit logs are lost", "Weak passwords everywhere");
    private static final List<String> STEPS = List.of("Patch the fleet", "Train the desk", "Buy a scanner");

    private final Scene scene;
    private final DemoTime time;
    private final Plant plant;
    private final Random random;
    private final List<PoamItemId> items = new ArrayList<>();
    private final long seed;
    private int accepted;
    private int checks;

    Schemer(Scene scene, DemoTime time, Plant plant, long seed) {
        this.scene = scene;
        this.time = time;
        this.plant = plant;
        this.seed = seed;
        this.random = new Random(seed);
    }

    int accepted() {
        return accepted;
    }

    void tries() {
        if (random.nextInt(3) == 0) {
            time.moveTo(time.instant().plus(Duration.ofHours(random.nextInt(24 * 5))));
        }
        if (items.size() < 4 || random.nextInt(10) == 0) {
            opens();
            return;
        }
        var item = any(items);
        switch (random.nextInt(20)) {
            case 0 -> plans(item);
            case 1, 2 -> adds(item);
            case 3, 4 -> moves(item, Optional.empty());
            case 5, 6 -> moves(item, Optional.of(step()));
            case 7, 8 -> corrects(item, random.nextBoolean() ? Optional.empty() : Optional.of(step()));
            case 9, 10 -> cancels(item);
            case 11, 12 -> voids(item);
            case 13 -> sent(Person.VERA, new ReopenItem(item, "It goes on"));
            case 14 -> asksForMore(item, random.nextBoolean() ? Optional.empty() : Optional.of(step()));
            case 15 ->
                sent(
                        Person.MARIA,
                        new DeclareContinuation(
                                item,
                                random.nextBoolean() ? Optional.empty() : Optional.of(step()),
                                new PromiseId(
                                        any(items), random.nextBoolean() ? Optional.empty() : Optional.of(step())),
                                "It is the same"));
            case 16 -> revises(item);
            case 17 -> sent(Person.MARIA, new CompleteMilestone(item, step(), scene.today(plant), ""));
            case 18 -> closes(item);
            default -> sent(Person.MARIA, new ScheduleCompletion(item, day(200)));
        }
    }

    private boolean sent(Person who, Command command) {
        try {
            scene.act(who, command);
            accepted++;
            return true;
        } catch (Rejected | Malformed _) {
            return false;
        }
    }

    private void opens() {
        var which = random.nextInt(TITLES.size());
        var date = Optional.of(day(200)).filter(_ -> random.nextInt(5) > 0);
        var old = items.isEmpty() ? Optional.<PoamItemId>empty() : Optional.of(any(items));
        var answer = random.nextInt(4);
        Command command = random.nextInt(6) > 0
                ? new OpenWeakness(
                        plant.id(),
                        ItemKind.OPERATIONAL,
                        Optional.of(new RequirementId(REQUIREMENTS.get(which))),
                        List.of(),
                        TITLES.get(which),
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(RiskLevel.HIGH),
                        Optional.empty(),
                        Optional.empty(),
                        date,
                        Optional.of(Person.OMAR.fullName()),
                        Optional.of(Person.OMAR.account()),
                        old.filter(_ -> answer == 0),
                        old.filter(_ -> answer == 1),
                        Optional.of("Another building").filter(_ -> answer == 2))
                : new OpenImportedItem(
                        plant.id(),
                        ItemKind.OPERATIONAL,
                        new Weakness(
                                Optional.of(new RequirementId(REQUIREMENTS.get(which))),
                                List.of(),
                                TITLES.get(which),
                                "",
                                "",
                                Optional.empty()),
                        Optional.of(RiskLevel.HIGH),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of("Do it"),
                        Optional.of(Person.OMAR.fullName()),
                        List.of(),
                        Optional.of("Two people"),
                        date,
                        List.of(),
                        List.of(new OpenImportedItem.Milestone(
                                any(STEPS), "", day(60), Optional.empty(), Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        old.filter(_ -> answer == 0),
                        old.filter(_ -> answer == 1),
                        Optional.of("Another building").filter(_ -> answer == 2),
                        Map.of());
        try {
            var item = PoamItemId.parse(scene.act(Person.MARIA, command).id("itemId"));
            accepted++;
            items.add(item);
            if (random.nextInt(3) > 0) {
                plans(item);
            }
        } catch (Rejected | Malformed _) {
            // refused, as most of it is
        }
    }

    private void plans(PoamItemId item) {
        sent(Person.MARIA, new PlanRemediation(item, "Do it", List.of(), "", ""));
        sent(Person.MARIA, new EstimateResources(item, "Two people", Optional.empty(), Optional.empty()));
        sent(Person.MARIA, new AddMilestone(item, any(STEPS), "", day(60)));
        sent(Person.MARIA, new ApprovePlan(item, ""));
    }

    private void adds(PoamItemId item) {
        var answer = random.nextInt(4);
        sent(
                Person.MARIA,
                new AddMilestone(
                        item,
                        any(STEPS),
                        "",
                        day(90),
                        Optional.of(step()).filter(_ -> answer == 0),
                        Optional.of(PromiseId.of(any(items), step())).filter(_ -> answer == 1),
                        Optional.of("Another step").filter(_ -> answer == 2)));
    }

    private boolean moves(PoamItemId item, Optional<MilestoneId> step) {
        return moves(item, step, day(step.isEmpty() ? 400 : 120), any(List.of(MoveReason.values())));
    }

    private boolean moves(PoamItemId item, Optional<MilestoneId> step, LocalDate to, MoveReason code) {
        return sent(
                Person.MARIA,
                step.<Command>map(id -> new RescheduleMilestone(item, id, to, code, "as told"))
                        .orElseGet(() -> new RescheduleCompletion(item, to, code, "as told")));
    }

    /** A move that was mistyped, put right, and confirmed or not. */
    private void corrects(PoamItemId item, Optional<MilestoneId> step) {
        var wrong = day(120);
        if (moves(item, step, wrong, MoveReason.VENDOR_DELAY)) {
            moves(item, step, day(120), MoveReason.CORRECTION);
        }
        if (random.nextBoolean()) {
            moves(item, step);
        }
        sent(Person.VERA, new ConfirmCorrection(item, step, wrong, ""));
    }

    private void cancels(PoamItemId item) {
        var answer = random.nextInt(4);
        sent(
                Person.MARIA,
                new CancelMilestone(
                        item,
                        step(),
                        "as told",
                        Optional.of(step()).filter(_ -> answer == 0),
                        Optional.of(any(List.of(Successor.values()))).filter(_ -> answer > 1)));
    }

    private void voids(PoamItemId item) {
        var named = new LinkedHashSet<PoamItemId>();
        for (var more = random.nextInt(3); more > 0; more--) {
            named.add(any(items));
        }
        sent(
                Person.TOMAS,
                new VoidItem(
                        item,
                        any(List.of(VoidKind.values())),
                        List.copyOf(named),
                        Optional.of(any(List.of(Successor.values()))).filter(_ -> random.nextBoolean()),
                        "as told"));
    }

    private void asksForMore(PoamItemId item, Optional<MilestoneId> step) {
        var to = day(200);
        sent(
                Person.OMAR,
                new RequestExtension(item, step, to, Optional.of(ExtensionReason.SCOPE_GREW), "More machines"));
        sent(Person.MARIA, new ApproveExtension(item, step, to, ""));
    }

    private void revises(PoamItemId item) {
        var which = random.nextInt(TITLES.size());
        var answer = random.nextInt(3);
        sent(
                Person.MARIA,
                new ReviseWeakness(
                        item,
                        Optional.of(new RequirementId(REQUIREMENTS.get(random.nextInt(REQUIREMENTS.size())))),
                        List.of(),
                        TITLES.get(which),
                        "",
                        "",
                        Optional.empty(),
                        "clearer",
                        Optional.of(any(items)).filter(_ -> answer == 0),
                        Optional.empty(),
                        Optional.of("Another building").filter(_ -> answer == 1)));
    }

    /** While it is the same day there as where the scene dates its artifacts. */
    private void closes(PoamItemId item) {
        if (!LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).equals(scene.today(plant))) {
            return;
        }
        for (var step = 1; step < 6; step++) {
            sent(Person.MARIA, new CompleteMilestone(item, new MilestoneId(step), scene.today(plant), ""));
        }
        var name = seed + "-" + ++checks;
        var evidence = scene.finalEvidence(Person.VERA, plant.id(), "check-" + name + ".txt", "Checked " + name);
        sent(
                Person.VERA,
                new CloseWithEvidence(
                        item, scene.today(plant), "Done", "none", "4.1", List.of(evidence), Optional.empty()));
    }

    private LocalDate day(int within) {
        return scene.today(plant).plusDays(random.nextInt(within) - within / 8);
    }

    private MilestoneId step() {
        return new MilestoneId(1 + random.nextInt(4));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
