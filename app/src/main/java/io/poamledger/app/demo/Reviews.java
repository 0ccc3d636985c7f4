package io.poamledger.app.demo;

import io.poamledger.command.item.plan.AssessRisk;
import io.poamledger.command.item.plan.AssignResponsibility;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.command.system.RecordReview;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.system.ReviewDecision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The monthly reviews of a plant: what was decided, and what became of it. The shop floor missed two. */
record Reviews(Plant plant, Calendar calendar, List<PlayedItem> items) {

    private static final LocalTime BEGINS = LocalTime.of(14, 0);
    private static final LocalTime ACTED_ON = LocalTime.of(16, 30);
    private static final int LOOKED_AT = 5;
    private static final List<Integer> MISSED_BY_THE_SHOP_FLOOR = List.of(4, 8);
    private static final String NOTHING = "Looked at the late items; nothing to decide, the plan stands.";

    void play(Script script) {
        var days = calendar.reviews();
        for (var month = 0; month < days.size(); month++) {
            if (plant == Plant.SHOP_FLOOR && MISSED_BY_THE_SHOP_FLOOR.contains(month)) {
                continue;
            }
            var decided = decided(month, days.get(month));
            script.on(plant, days.get(month), BEGINS, scene -> hold(scene, decided));
        }
        follow(script, days);
    }

    private String decided(int month, LocalDate day) {
        if (day.equals(calendar.reviewOfTheDelay())) {
            return "Northgate did not deliver in "
                    + calendar.withoutDelivery()
                            .getMonth()
                            .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH)
                    + ". Every item that waits for it gets a new date this week; Maria asks for a second source.";
        }
        return switch (month) {
            case 0 ->
                "Agreed how dates move: owners ask before the day, with a reason. Next items: the open high risks.";
            case 1 -> NOTHING;
            case 2 -> "Nina's items are on time; her way of planning, with a test before the last step, is the model.";
            case 5 ->
                "The scan of last month found the same weakness on forty more machines: its risk is rated very high.";
            case 6 -> "Pete has missed every date of the last quarter. Omar takes over one item, Pete helps.";
            case 7 -> "No new high risks until two are closed; the help desk gives Omar a second person.";
            case 8 -> NOTHING;
            case 9 -> "The audit took six people for two weeks; dates that it moved are accepted once, not twice.";
            case 10 -> "Closed items are sampled: three of three had their evidence. The next sample is in spring.";
            default -> "Looked at what is due before the assessment; the oldest late item is decided on next time.";
        };
    }

    private void hold(Scene scene, String decided) {
        var looked = dueFirst().limit(LOOKED_AT).map(PlayedItem::id).toList();
        var people = decided.equals(NOTHING)
                ? List.of(Person.MARIA.fullName(), Person.TOMAS.fullName())
                : List.of(Person.MARIA.fullName(), Person.ERIN.fullName(), Person.VERA.fullName());
        scene.act(
                Person.MARIA,
                new RecordReview(
                        plant.id(),
                        scene.today(plant),
                        people,
                        looked,
                        decided,
                        Optional.empty(),
                        decidedAbout(decided)
                                .map(item -> new RecordReview.OnItem(item.id(), about(decided), ""))
                                .stream()
                                .toList(),
                        decided.startsWith("Northgate") ? "Northgate names no day on which it delivers." : ""));
    }

    private Optional<PlayedItem> decidedAbout(String decided) {
        if (decided.equals(NOTHING)) {
            return Optional.empty();
        }
        return about(decided) == ReviewDecision.REASSIGN
                ? oldest(Person.PETE)
                : dueFirst().findFirst();
    }

    private static ReviewDecision about(String decided) {
        if (decided.startsWith("Northgate")) {
            return ReviewDecision.MOVE_THE_DATE;
        }
        return decided.startsWith("Pete") ? ReviewDecision.REASSIGN : ReviewDecision.KEEP_THE_DATE;
    }

    /** What was decided is done the same afternoon. */
    private void follow(Script script, List<LocalDate> days) {
        script.on(
                plant,
                days.get(5),
                ACTED_ON,
                scene -> oldest(Person.NINA)
                        .ifPresent(item -> scene.act(
                                Person.MARIA,
                                new AssessRisk(
                                        item.id(),
                                        Optional.of(RiskLevel.VERY_HIGH),
                                        Optional.of(RiskLevel.VERY_HIGH),
                                        RiskLevel.VERY_HIGH,
                                        "The scan of last month found it on forty more machines."))));
        script.on(
                plant,
                days.get(6),
                ACTED_ON,
                scene -> oldest(Person.PETE).ifPresent(item -> {
                    scene.act(
                            Person.MARIA,
                            new AssignResponsibility(
                                    item.id(),
                                    Person.OMAR.fullName(),
                                    Optional.of(Person.OMAR.account()),
                                    List.of(Person.PETE.fullName(), item.idea().team())));
                    scene.act(
                            Person.OMAR,
                            new RecordProgress(
                                    item.id(),
                                    "Taken over from Pete; the open steps are looked at.",
                                    Optional.empty(),
                                    Optional.empty()));
                }));
    }

    private Optional<PlayedItem> oldest(Person owner) {
        return dueFirst().filter(item -> item.owner() == owner).findFirst();
    }

    private Stream<PlayedItem> dueFirst() {
        return items.stream().filter(PlayedItem::isOpen).sorted(Comparator.comparing(PlayedItem::dueOn));
    }
}
