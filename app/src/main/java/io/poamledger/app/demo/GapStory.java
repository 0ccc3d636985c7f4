package io.poamledger.app.demo;

import io.poamledger.app.demo.InventedGap.Turn;
import io.poamledger.command.item.ending.ReopenItem;
import io.poamledger.command.item.negotiation.ApproveExtension;
import io.poamledger.command.item.negotiation.ContestDates;
import io.poamledger.command.item.negotiation.ExtensionReason;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.validation.ReturnFromValidation;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.events.item.MoveReason;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;

/** How the item of one gap goes: opened, planned, moved as its line says, submitted, closed or not. */
record GapStory(InventedGap gap, Episode item, Calendar calendar, Script script) {

    private static final int BEFORE_THE_DATE = 7;

    static GapStory of(InventedGap gap, Calendar calendar, Script script) {
        return new GapStory(
                gap, new Episode(gap.plant(), gap.requirement().value(), gap.title(), gap.owner()), calendar, script);
    }

    void play() {
        on(gap.opened(), 9, scene -> item.open(scene, calendar.day(gap.due())));
        on(gap.opened() + 1, 9, scene -> item.plan(scene, gap.step(), calendar.day(gap.due() - BEFORE_THE_DATE)));
        switch (gap.turn()) {
            case SLIPPED -> moves(gap.due() + 2, gap.due() + 30, "The policy broke the test stand; it is tried again.");
            case EXTENDED -> isExtended(gap.due() - 10, gap.due() + 25);
            case CONTESTED -> isContested(gap.opened() + 3, gap.due() + 40);
            case RETURNED -> comesBack(gap.due() - 12);
            case SUBMITTED -> isSubmitted(gap.due() - 5, "Done; the release notes say how.");
            case WAITS ->
                on(gap.due() - 20, 11, scene -> says(scene, "Not begun: the release before it is still in test."));
            case KEPT, DECIDED, REOPENED -> {}
        }
        gap.done().ifPresent(this::isDone);
    }

    private void isSubmitted(int day, String statement) {
        on(day, 10, scene -> item.done(scene, 1));
        on(day + 1, 15, scene -> item.submit(scene, statement));
    }

    private void isDone(int day) {
        if (gap.turn() == Turn.RETURNED) {
            on(day - 2, 15, scene -> item.submit(scene, "Every drive of both shelves is marked."));
        } else {
            isSubmitted(day - 3, gap.step() + ": done and recorded.");
        }
        on(day, 14, scene -> item.close(scene, calendar.day(day)));
    }

    void moves(int said, int to, String why) {
        on(
                said,
                16,
                scene -> scene.act(
                        Person.MARIA,
                        new RescheduleCompletion(item.id(), calendar.day(to), MoveReason.TECHNICAL_DIFFICULTY, why)));
    }

    private void isExtended(int asked, int to) {
        on(
                asked,
                9,
                scene -> scene.act(
                        gap.owner(),
                        new RequestExtension(
                                item.id(),
                                Optional.empty(),
                                calendar.day(to),
                                Optional.of(ExtensionReason.RESOURCES_UNAVAILABLE),
                                "Half of the lab is on the range until then.")));
        on(
                asked + 2,
                9,
                scene -> scene.act(
                        Person.MARIA,
                        new ApproveExtension(
                                item.id(), Optional.empty(), calendar.day(to), "It stays in the window.")));
    }

    /** Nobody answers until a review does. */
    private void isContested(int day, int keepable) {
        on(
                day,
                11,
                scene -> scene.act(
                        gap.owner(),
                        new ContestDates(
                                item.id(),
                                Optional.empty(),
                                calendar.day(keepable),
                                "The search is moved to new machines first.")));
    }

    private void comesBack(int day) {
        isSubmitted(day, "Drives are marked.");
        on(
                day + 2,
                11,
                scene -> scene.act(
                        Person.VERA,
                        new ReturnFromValidation(item.id(), "Eleven drives in the second shelf are not marked.")));
    }

    /** Somebody finds that it never was done. */
    void isReopened(int day, String why, int newDue) {
        on(day, 10, scene -> scene.act(Person.MARIA, new ReopenItem(item.id(), why)));
        moves(day + 1, newDue, "Found again; the first repair did not hold.");
    }

    private void says(Scene scene, String words) {
        scene.act(gap.owner(), new RecordProgress(item.id(), words, Optional.empty(), Optional.empty()));
    }

    private void on(int day, int hour, Consumer<Scene> what) {
        script.on(gap.plant(), calendar.day(day), LocalTime.of(hour, 20), what);
    }
}
