package io.poamledger.app.demo;

import io.poamledger.command.item.negotiation.ContestDates;
import io.poamledger.command.item.negotiation.DenyExtension;
import io.poamledger.command.item.negotiation.ExtensionReason;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.ConfirmCorrection;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Successor;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;

/** How dates and steps of items change in ways of their own, once each. */
record Detours(Calendar calendar, Script script) {

    private static final MilestoneId FIRST = new MilestoneId(1);

    void play() {
        aWrongYearIsPutRight();
        aStepIsDroppedAndAnotherReplaced();
        anOwnerContestsAndAnExtensionIsDenied();
    }

    private void on(int day, int hour, Consumer<Scene> what) {
        script.on(Plant.ACME_ENCLAVE, calendar.day(day), LocalTime.of(hour, 5), what);
    }

    private void aWrongYearIsPutRight() {
        var keys = new Episode(Plant.ACME_ENCLAVE, "3.13.10", "Keys of the backup are kept beside it", Person.OMAR);
        on(130, 9, scene -> keys.open(scene, calendar.day(215)));
        on(132, 9, scene -> keys.plan(scene, "Move the keys to the safe", calendar.day(200)));
        var meant = calendar.day(245);
        var typed = meant.plusYears(1);
        on(
                190,
                9,
                scene -> scene.act(
                        Person.MARIA,
                        new RescheduleCompletion(keys.id(), typed, MoveReason.VENDOR_DELAY, "The safe comes later.")));
        on(
                190,
                10,
                scene -> scene.act(
                        Person.MARIA,
                        new RescheduleCompletion(keys.id(), meant, MoveReason.CORRECTION, "The year was mistyped.")));
        on(
                191,
                9,
                scene -> scene.act(
                        Person.TOMAS,
                        new ConfirmCorrection(keys.id(), Optional.empty(), typed, "The offer says this year.")));
        on(
                193,
                10,
                scene -> scene.act(
                        Person.MARIA,
                        new RescheduleMilestone(
                                keys.id(),
                                FIRST,
                                calendar.day(214),
                                MoveReason.CORRECTION,
                                "Typed from the wrong line.")));
        on(212, 9, scene -> keys.done(scene, 1));
        on(240, 15, scene -> keys.close(scene, calendar.day(240)));
    }

    private void aStepIsDroppedAndAnotherReplaced() {
        var patches = new Episode(
                Plant.ACME_ENCLAVE, "3.14.5", "Files from outside are scanned once a week only", Person.PETE);
        on(100, 9, scene -> patches.open(scene, calendar.day(260)));
        on(102, 9, scene -> patches.plan(scene, "Buy a scanning gateway", calendar.day(170)));
        on(
                103,
                9,
                scene -> scene.act(
                        Person.MARIA,
                        new AddMilestone(patches.id(), "Train the desk on the gateway", "", calendar.day(190))));
        on(
                165,
                10,
                scene -> scene.act(
                        Person.MARIA,
                        new CancelMilestone(
                                patches.id(),
                                FIRST,
                                "No budget for a gateway.",
                                Optional.empty(),
                                Optional.of(Successor.TO_COME))));
        on(
                166,
                10,
                scene -> scene.act(
                        Person.MARIA,
                        new AddMilestone(
                                patches.id(),
                                "Scan on the file server instead",
                                "",
                                calendar.day(225),
                                Optional.of(FIRST),
                                Optional.empty(),
                                Optional.empty())));
        on(
                167,
                10,
                scene -> scene.act(
                        Person.MARIA,
                        new CancelMilestone(
                                patches.id(),
                                new MilestoneId(2),
                                "There is no gateway to be trained on.",
                                Optional.empty(),
                                Optional.of(Successor.NONE))));
        on(238, 9, scene -> patches.done(scene, 3));
        on(268, 15, scene -> patches.close(scene, calendar.day(268)));
    }

    private void anOwnerContestsAndAnExtensionIsDenied() {
        var spares = new Episode(Plant.ACME_ENCLAVE, "3.7.1", "Spare machines miss a year of maintenance", Person.PETE);
        on(200, 9, scene -> spares.open(scene, calendar.day(270)));
        on(201, 9, scene -> spares.plan(scene, "Bring the spares up to date", calendar.day(255)));
        on(
                203,
                9,
                scene -> scene.act(
                        Person.PETE,
                        new ContestDates(
                                spares.id(),
                                Optional.of(FIRST),
                                calendar.day(290),
                                "There are forty of them and one of me.")));
        on(
                250,
                9,
                scene -> scene.act(
                        Person.PETE,
                        new RequestExtension(
                                spares.id(),
                                Optional.of(FIRST),
                                calendar.day(265),
                                Optional.of(ExtensionReason.RESOURCES_UNAVAILABLE),
                                "Half of them are done.")));
        on(
                251,
                9,
                scene -> scene.act(
                        Person.MARIA,
                        new DenyExtension(
                                spares.id(),
                                Optional.of(FIRST),
                                calendar.day(265),
                                "The rest can be lent out; do them first.")));
        on(276, 9, scene -> spares.done(scene, 1));
        on(281, 15, scene -> spares.close(scene, calendar.day(281)));
    }
}
