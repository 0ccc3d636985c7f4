package io.poamledger.app.demo;

import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How items end that are not simply done, once each, so that every page has something to show. */
record Episodes(Calendar calendar, Script script) {

    void play() {
        aFalsePositiveIsWithdrawn();
        aMistakeGoesOnInAnotherItem();
        anItemIsSplit();
        aDuplicateIsVoid();
        aClosedItemRecurs();
        aClosingIsRecordedWeeksLater();
    }

    private void on(int day, int hour, Consumer<Scene> what) {
        script.on(Plant.ACME_ENCLAVE, calendar.day(day), LocalTime.of(hour, 5), what);
    }

    private void aFalsePositiveIsWithdrawn() {
        var kiosks = new Episode(
                Plant.ACME_ENCLAVE, "3.1.11", "Sessions on the visitor kiosks are never ended", Person.OMAR);
        on(20, 9, scene -> kiosks.open(scene, calendar.day(110)));
        on(22, 9, scene -> kiosks.plan(scene, "End sessions after fifteen minutes", calendar.day(95)));
        on(
                70,
                11,
                scene -> ends(
                        scene,
                        kiosks,
                        VoidKind.FALSE_POSITIVE,
                        List.of(),
                        Optional.of(Successor.NONE),
                        "The kiosks hold no CUI; version " + Plant.PLAN_VERSION
                                + " of the plan draws the boundary without them."));
    }

    private void aMistakeGoesOnInAnotherItem() {
        var routers = new Episode(
                Plant.ACME_ENCLAVE, "3.1.13", "Remote sessions to the field routers are not encrypted", Person.OMAR);
        var clients = new Episode(
                Plant.ACME_ENCLAVE,
                "3.1.13",
                "Field laptops use a remote access client without encryption",
                Person.OMAR);
        on(30, 9, scene -> routers.open(scene, calendar.day(120)));
        on(32, 9, scene -> routers.plan(scene, "Replace the tunnel", calendar.day(110)));
        on(
                90,
                10,
                scene -> ends(
                        scene,
                        routers,
                        VoidKind.MISTAKE,
                        List.of(),
                        Optional.of(Successor.TO_COME),
                        "It is the client on the laptops, not the routers; a new item follows."));
        on(93, 10, scene -> clients.openContinuing(scene, calendar.day(170), routers));
        on(94, 10, scene -> clients.plan(scene, "Roll out the new client", calendar.day(160)));
        on(158, 10, scene -> clients.done(scene, 1));
        on(164, 15, scene -> clients.close(scene, calendar.day(164)));
    }

    private void anItemIsSplit() {
        var both = new Episode(
                Plant.ACME_ENCLAVE,
                "3.13.5",
                "Guests and printers share the wired network with the enclave",
                Person.NINA);
        var guests = new Episode(Plant.ACME_ENCLAVE, "3.13.5", "Guests reach the enclave by wire", Person.NINA);
        var printers =
                new Episode(Plant.ACME_ENCLAVE, "3.13.5", "Old printers sit in the enclave's network", Person.PETE);
        on(40, 9, scene -> both.open(scene, calendar.day(130)));
        on(42, 9, scene -> both.plan(scene, "Draw the new network", calendar.day(70)));
        on(68, 9, scene -> both.done(scene, 1));
        on(75, 9, scene -> guests.open(scene, calendar.day(130)));
        on(75, 10, scene -> printers.open(scene, calendar.day(130)));
        on(
                76,
                11,
                scene -> ends(
                        scene,
                        both,
                        VoidKind.SPLIT,
                        List.of(guests, printers),
                        Optional.empty(),
                        "Two teams, two budgets: guests and printers go on separately."));
        on(77, 9, scene -> guests.plan(scene, "Move the guest ports", calendar.day(118)));
        on(77, 10, scene -> printers.plan(scene, "Move the printers", calendar.day(120)));
        on(116, 9, scene -> guests.done(scene, 1));
        on(124, 15, scene -> guests.close(scene, calendar.day(124)));
        on(
                138,
                9,
                scene -> scene.act(
                        Person.MARIA,
                        new RescheduleCompletion(
                                printers.id(),
                                calendar.day(205),
                                MoveReason.RESOURCES_UNAVAILABLE,
                                "The electricians were needed elsewhere.")));
        on(196, 9, scene -> printers.done(scene, 1));
        on(203, 15, scene -> printers.close(scene, calendar.day(203)));
    }

    private void aDuplicateIsVoid() {
        var scanned =
                new Episode(Plant.ACME_ENCLAVE, "3.14.6", "Traffic leaving the lab is not monitored", Person.NINA);
        var reported = new Episode(Plant.ACME_ENCLAVE, "3.14.6", "Nobody watches what leaves the lab", Person.NINA);
        on(150, 9, scene -> scanned.open(scene, calendar.day(240)));
        on(151, 9, scene -> scanned.plan(scene, "Send the lab's traffic to the sensor", calendar.day(230)));
        on(160, 9, scene -> reported.open(scene, calendar.day(250)));
        on(
                163,
                9,
                scene -> ends(
                        scene,
                        reported,
                        VoidKind.DUPLICATE,
                        List.of(scanned),
                        Optional.empty(),
                        "The help desk reported what the scan had found."));
        on(226, 9, scene -> scanned.done(scene, 1));
        on(233, 15, scene -> scanned.close(scene, calendar.day(233)));
    }

    private void aClosedItemRecurs() {
        var first = new Episode(Plant.ACME_ENCLAVE, "3.4.7", "Unneeded services run on the build servers", Person.NINA);
        var again = new Episode(
                Plant.ACME_ENCLAVE, "3.4.7", "Unneeded services run on the build servers again", Person.NINA);
        on(50, 9, scene -> first.open(scene, calendar.day(110)));
        on(51, 9, scene -> first.plan(scene, "Switch off what the baseline does not name", calendar.day(100)));
        on(98, 9, scene -> first.done(scene, 1));
        on(105, 15, scene -> first.close(scene, calendar.day(105)));
        on(122, 9, scene -> again.openAgain(scene, calendar.day(180), first));
        on(123, 9, scene -> again.plan(scene, "Let the build enforce the baseline", calendar.day(170)));
        on(168, 9, scene -> again.done(scene, 1));
        on(175, 15, scene -> again.close(scene, calendar.day(175)));
    }

    private void aClosingIsRecordedWeeksLater() {
        var media = new Episode(Plant.ACME_ENCLAVE, "3.8.5", "Media leave the building without a record", Person.OMAR);
        on(60, 9, scene -> media.open(scene, calendar.day(150)));
        on(62, 9, scene -> media.plan(scene, "Start the log at the gate", calendar.day(140)));
        on(138, 9, scene -> media.done(scene, 1));
        on(182, 15, scene -> media.close(scene, calendar.day(146)));
    }

    /** By the deputy: who approved a plan does not void its item. */
    private static void ends(
            Scene scene,
            Episode episode,
            VoidKind kind,
            List<Episode> continuedBy,
            Optional<Successor> successor,
            String reason) {
        scene.act(
                Person.TOMAS,
                new VoidItem(
                        episode.id(),
                        kind,
                        continuedBy.stream().map(Episode::id).toList(),
                        successor,
                        reason));
    }
}
