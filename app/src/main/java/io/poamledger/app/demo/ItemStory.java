package io.poamledger.app.demo;

import io.poamledger.command.item.negotiation.ApproveExtension;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.events.item.MilestoneId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** How one item went: opened, planned, kept or not as its owner keeps dates, closed or stuck. */
final class ItemStory {

    private static final int BUFFER_DAYS = 14;
    private static final int STUCK_PERCENT = 12;

    private final PlayedItem item;
    private final Random random;
    private final LocalDate opened;
    private final LocalDate patienceEnds;
    private final Script script = new Script();

    /** @param patienceEnds stuck milestones are promised anew until their date is later than this day */
    ItemStory(WeaknessIdea idea, Person owner, LocalDate opened, LocalDate patienceEnds, Random random) {
        this.item = new PlayedItem(idea, owner, opened);
        this.opened = opened;
        this.patienceEnds = patienceEnds;
        this.random = random;
    }

    /** Everything that will ever happen to it, in no particular order; acts rely on being played in order of time. */
    List<Step> steps() {
        var promised = new ArrayList<LocalDate>();
        var day = opened.plusDays(10);
        for (var number = 1; number <= item.steps(); number++) {
            day = day.plusDays(14 + random.nextInt(32));
            promised.add(day);
        }
        begin(promised, day.plusDays(BUFFER_DAYS));
        var finished = Optional.of(opened);
        for (var number = 1; number <= promised.size(); number++) {
            finished = later(finished, milestone(number, promised.get(number - 1)));
        }
        finished.ifPresent(last -> on(last.plusDays(2 + random.nextInt(7)), item::close));
        return script.steps();
    }

    /** The same of an item that waits for Northgate: nobody moves its dates until management has looked at them. */
    List<Step> stepsWithoutDelivery(Calendar calendar) {
        var month = calendar.withoutDelivery();
        var steps = item.steps();
        var last = month.atDay(4 + random.nextInt(10));
        var promised = new ArrayList<LocalDate>();
        for (var number = 1; number <= steps; number++) {
            promised.add(last.minusDays(15L * (steps - number)));
        }
        begin(promised, month.atDay(17 + random.nextInt(9)));
        for (var number = 1; number < steps; number++) {
            done(number, promised.get(number - 1).minusDays(random.nextInt(3)));
        }
        on(
                last.minusDays(1),
                scene -> item.says(scene, "Northgate has not delivered; nothing can be installed or tested."));
        var said = calendar.reviewOfTheDelay().plusDays(1 + random.nextInt(3));
        var newDay = said.plusDays(25 + random.nextInt(12));
        on(said, scene -> item.slip(scene, steps, newDay, Excuse.NORTHGATE));
        done(steps, newDay.minusDays(1 + random.nextInt(5)));
        on(newDay.plusDays(2 + random.nextInt(6)), item::close);
        return script.steps();
    }

    /** When it is opened at the latest so that it fits before that month. */
    static LocalDate openedBefore(Calendar calendar, Random random) {
        return calendar.withoutDelivery().atDay(1).minusDays(60L + random.nextInt(10));
    }

    private void begin(List<LocalDate> promised, LocalDate due) {
        on(opened, scene -> item.open(scene, due));
        var planned = opened.plusDays(1 + random.nextInt(4));
        on(planned, scene -> item.plan(scene, promised));
        if (item.owner().habit() == Habit.KEEPS) {
            on(planned.plusDays(1), scene -> item.accept(scene));
        }
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b));
    }

    /** @return the day it is done; empty when it got stuck */
    private Optional<LocalDate> milestone(int number, LocalDate promised) {
        return switch (item.owner().habit()) {
            case KEEPS -> Optional.of(done(number, promised.minusDays(random.nextInt(4))));
            case WAVERS -> wavers(number, promised);
            case NEVER_KEEPS -> late(number, promised);
        };
    }

    private Optional<LocalDate> wavers(int number, LocalDate promised) {
        on(promised.minusDays(8), scene -> item.says(scene, "Working on: " + item.step(number) + "."));
        var chance = random.nextInt(100);
        var later = promised.plusDays(BUFFER_DAYS + random.nextInt(25));
        if (chance < 55) {
            return Optional.of(done(number, promised.minusDays(random.nextInt(3))));
        }
        if (chance < 80) {
            asksInTime(number, promised, later);
            return Optional.of(done(number, later.minusDays(random.nextInt(3))));
        }
        var why = Excuse.any(random);
        on(promised.plusDays(3 + random.nextInt(9)), scene -> item.slip(scene, number, later, why));
        return Optional.of(done(number, later.minusDays(random.nextInt(2))));
    }

    /** An owner asks and a manager answers; where the item itself would have to be later, the manager moves both. */
    private void asksInTime(int number, LocalDate promised, LocalDate later) {
        var why = Excuse.any(random);
        var milestone = Optional.of(new MilestoneId(number));
        on(promised.minusDays(4), scene -> {
            if (!later.isAfter(item.dueOn())) {
                scene.act(
                        item.owner(),
                        new RequestExtension(item.id(), milestone, later, Optional.of(why.code()), why.words()));
            }
        });
        on(promised.minusDays(2), scene -> {
            if (!later.isAfter(item.dueOn())) {
                scene.act(Person.MARIA, new ApproveExtension(item.id(), milestone, later, "Agreed."));
            } else {
                item.slip(scene, number, later, why);
            }
        });
    }

    private Optional<LocalDate> late(int number, LocalDate promised) {
        var stuck = random.nextInt(100) < STUCK_PERCENT;
        var due = promised;
        do {
            var said = due.plusDays(4 + random.nextInt(12));
            var later = said.plusDays(BUFFER_DAYS + random.nextInt(20));
            var why = Excuse.any(random);
            on(said, scene -> item.slip(scene, number, later, why));
            due = later;
        } while (stuck && due.isBefore(patienceEnds));
        return stuck ? Optional.empty() : Optional.of(done(number, due.plusDays(1 + random.nextInt(5))));
    }

    private LocalDate done(int number, LocalDate day) {
        on(day, scene -> item.done(scene, number));
        return day;
    }

    private void on(LocalDate day, Consumer<Scene> what) {
        script.on(item.plant(), day, LocalTime.of(9 + random.nextInt(8), random.nextInt(60)), what);
    }

    PlayedItem item() {
        return item;
    }
}
