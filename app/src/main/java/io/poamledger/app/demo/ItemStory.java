package io.poamledger.app.demo;

import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.plan.ApprovePlan;
import io.poamledger.command.item.plan.EstimateResources;
import io.poamledger.command.item.plan.PlanRemediation;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CompleteMilestone;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.validation.ReturnFromValidation;
import io.poamledger.command.item.validation.SubmitForValidation;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.item.work.AttachEvidence;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.command.system.RecordReview.OnItem;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.events.system.SystemId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one item went: opened, planned, slipped now and then, closed or stuck. */
final class ItemStory {

    private static final List<String> WHY = List.of(
            "The vendor moved the delivery.",
            "The people were needed for an audit.",
            "More machines are affected than the scan had shown.",
            "The maintenance window was cancelled by production.",
            "The first attempt failed in the test.");
    private static final List<MoveReason> CODES = List.of(
            MoveReason.VENDOR_DELAY,
            MoveReason.RESOURCES_UNAVAILABLE,
            MoveReason.SCOPE_GREW,
            MoveReason.PRIORITIES_CHANGED,
            MoveReason.TECHNICAL_DIFFICULTY);
    private static final int BUFFER_DAYS = 14;
    private static final int STUCK_PERCENT = 9;
    private static final int DUE_SOON_DAYS = 14;
    private static final int RETURNED_EVERY = 5;

    private final WeaknessIdea idea;
    private final Person owner;
    private final Random random;
    private final LocalDate opened;
    private final LocalDate patienceEnds;
    private final List<Step> steps = new ArrayList<>();
    private LocalDate dueOn;
    private LocalDate submittedOn;
    private boolean closed;
    private @Nullable PoamItemId id;

    /** @param patienceEnds stuck milestones are promised anew until their date is later than this day */
    ItemStory(WeaknessIdea idea, Person owner, LocalDate opened, LocalDate patienceEnds, Random random) {
        this.idea = idea;
        this.owner = owner;
        this.opened = opened;
        this.patienceEnds = patienceEnds;
        this.random = random;
        this.dueOn = opened;
        this.submittedOn = opened;
    }

    SystemId system() {
        return idea.plant().id();
    }

    /** Everything that will ever happen to it, in no particular order; acts rely on being played in order of time. */
    List<Step> steps() {
        var promised = new ArrayList<LocalDate>();
        var day = opened.plusDays(10);
        for (var ignored : idea.milestones()) {
            day = day.plusDays(14 + random.nextInt(32));
            promised.add(day);
        }
        dueOn = day.plusDays(BUFFER_DAYS);
        on(opened, this::open);
        on(opened.plusDays(1 + random.nextInt(4)), scene -> plan(scene, promised));
        var finished = Optional.of(opened);
        for (var number = 1; number <= promised.size(); number++) {
            var done = milestone(number, promised.get(number - 1));
            finished = finished.isEmpty() || done.isEmpty()
                    ? Optional.empty()
                    : Optional.of(finished.get().isAfter(done.get()) ? finished.get() : done.get());
        }
        finished.ifPresent(last -> {
            at(last.plusDays(1), LocalTime.of(16, 0), this::submit);
            at(last.plusDays(1), LocalTime.of(17, 30), this::returnNowAndThen);
            on(last.plusDays(2 + random.nextInt(7)), this::close);
        });
        return steps;
    }

    /** @return the day it is done; empty when it got stuck */
    private Optional<LocalDate> milestone(int number, LocalDate promised) {
        var due = promised;
        var stuck = random.nextInt(100) < STUCK_PERCENT;
        for (var slips = slips(); slips > 0 || (stuck && due.isBefore(patienceEnds)); slips--) {
            var later = due.plusDays(BUFFER_DAYS + random.nextInt(30));
            var why = random.nextInt(WHY.size());
            on(due.minusDays(2), scene -> slip(scene, number, later, why));
            due = later;
        }
        on(
                due.minusDays(8),
                scene -> scene.act(
                        owner,
                        new RecordProgress(
                                item(),
                                "Working on: " + idea.milestones().get(number - 1) + ".",
                                Optional.empty(),
                                Optional.empty())));
        if (stuck) {
            return Optional.empty();
        }
        var done = due.minusDays(random.nextInt(3));
        on(
                done,
                scene -> scene.act(
                        owner,
                        new CompleteMilestone(item(), new MilestoneId(number), today(scene), "Checked by the team.")));
        return Optional.of(done);
    }

    private int slips() {
        var chance = random.nextInt(100);
        return chance < 62 ? 0 : chance < 90 ? 1 : 2;
    }

    private void open(Scene scene) {
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
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(dueOn),
                        Optional.of(owner.fullName()),
                        Optional.of(owner.account()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Another weakness of the same requirement.")));
        id = PoamItemId.parse(receipt.id("itemId"));
    }

    private void plan(Scene scene, List<LocalDate> promised) {
        scene.act(
                Person.MARIA,
                new PlanRemediation(
                        item(),
                        idea.remediation(),
                        List.of(),
                        "",
                        "Show the result to the validator and keep the record."));
        scene.act(
                Person.MARIA,
                new EstimateResources(
                        item(), idea.team() + ": " + idea.resources(), Optional.empty(), Optional.empty()));
        for (var at = 0; at < promised.size(); at++) {
            scene.act(Person.MARIA, new AddMilestone(item(), idea.milestones().get(at), "", promised.get(at)));
        }
        scene.act(Person.MARIA, new ApprovePlan(item(), "Agreed with " + idea.team() + "."));
    }

    private void slip(Scene scene, int number, LocalDate to, int why) {
        if (to.isAfter(dueOn)) {
            dueOn = to.plusDays(BUFFER_DAYS);
            scene.act(Person.MARIA, new RescheduleCompletion(item(), dueOn, CODES.get(why), WHY.get(why)));
        }
        scene.act(
                Person.MARIA,
                new RescheduleMilestone(item(), new MilestoneId(number), to, CODES.get(why), WHY.get(why)));
    }

    /** What a review on that day decides about it; nothing about what is neither late nor due soon. */
    Optional<OnItem> decided(LocalDate today) {
        if (id == null || closed || dueOn.isAfter(today.plusDays(DUE_SOON_DAYS))) {
            return Optional.empty();
        }
        return Optional.of(
                dueOn.isBefore(today)
                        ? new OnItem(item(), ReviewDecision.ESCALATE, "Late; " + Person.ERIN.fullName() + " is told.")
                        : new OnItem(item(), ReviewDecision.KEEP_THE_DATE, ""));
    }

    private void submit(Scene scene) {
        submittedOn = today(scene);
        scene.act(owner, new SubmitForValidation(item(), submittedOn, idea.remediation() + "; all steps are done."));
    }

    /** The validator looks at the rest without a word. */
    private void returnNowAndThen(Scene scene) {
        if (item().number() % RETURNED_EVERY == 0) {
            scene.act(Person.VERA, new ReturnFromValidation(item(), "The record of the last step is missing."));
            scene.act(
                    owner, new SubmitForValidation(item(), submittedOn, idea.remediation() + "; the record is there."));
        }
    }

    private void close(Scene scene) {
        closed = true;
        var fileName = "check-" + item().number() + ".txt";
        var evidence = scene.finalEvidence(
                Person.VERA,
                idea.plant().id(),
                fileName,
                idea.title() + "\nChecked on " + today(scene) + ": resolved.\n");
        scene.act(Person.VERA, new AttachEvidence(item(), evidence, "Record of the check"));
        scene.act(
                Person.VERA,
                new CloseWithEvidence(
                        item(),
                        submittedOn,
                        idea.remediation() + ".",
                        "none",
                        "4.1",
                        List.of(evidence),
                        Optional.empty()));
    }

    private void on(LocalDate day, Consumer<Scene> what) {
        at(day, LocalTime.of(9 + random.nextInt(8), random.nextInt(60)), what);
    }

    private void at(LocalDate day, LocalTime hour, Consumer<Scene> what) {
        steps.add(new Step(day.atTime(hour).atZone(idea.plant().zone()).toInstant(), what));
    }

    private LocalDate today(Scene scene) {
        return scene.today(idea.plant().zone());
    }

    private PoamItemId item() {
        if (id == null) {
            throw new IllegalStateException("'" + idea.title() + "' is acted on before it was opened");
        }
        return id;
    }
}
