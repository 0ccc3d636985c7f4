package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import io.poamledger.app.WhatClientsSaw.Acknowledged;
import io.poamledger.app.WhatClientsSaw.Event;
import io.poamledger.app.WhatClientsSaw.Shown;
import io.poamledger.app.WhatClientsSaw.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Works on items of its own in an order that its seed decides, and knows what each of them must therefore look like: after every command
 * it reads what it wrote.
 */
final class SeededClient {

    private static final int MOST_ITEMS = 150;
    private static final LocalDate FIRST_DATE = LocalDate.of(2027, 1, 1);

    private final Insisting program;
    private final String name;
    private final String system;
    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final Tally tally;
    private int steps;

    /** What all clients have done together; counted up before a command is sent, and after it was acknowledged. */
    static final class Tally {

        final AtomicLong openingsSent = new AtomicLong();
        final AtomicLong openingsAcknowledged = new AtomicLong();
        final AtomicLong voidingsSent = new AtomicLong();
        final AtomicLong voidingsAcknowledged = new AtomicLong();
        final AtomicLong commands = new AtomicLong();
        final AtomicLong reads = new AtomicLong();
        final AtomicLong position = new AtomicLong();
        final List<String> items = new CopyOnWriteArrayList<>();
        final WhatClientsSaw saw = new WhatClientsSaw();

        void acknowledged(Acknowledged command) {
            saw.add(command);
            commands.incrementAndGet();
            position.accumulateAndGet(command.event().position(), Math::max);
        }
    }

    /** What must be known of an item. */
    private static final class Item {

        private final String id;
        private final List<String> progress = new ArrayList<>();
        private final List<LocalDate> dates = new ArrayList<>();
        private boolean voided;
        private Event last;

        private Item(Event opened) {
            this.id = opened.item();
            this.last = opened;
        }

        private String after(String path) {
            return path + (path.contains("?") ? "&" : "?") + "after=" + last.position();
        }

        /** The events it must have, one a command. */
        private int events() {
            return 1 + progress.size() + dates.size() + (voided ? 1 : 0);
        }

        private void mustLookLike(Answer read) {
            var life = read.body().path("item").path("life");
            var completion = read.body().path("item").path("schedule").path("completion");
            assertThat(life.path("progress")
                            .valueStream()
                            .map(report -> report.path("text").asString()))
                    .as("progress of " + id)
                    .containsExactlyElementsOf(progress);
            assertThat(completion
                            .path("said")
                            .valueStream()
                            .map(each -> each.path("date").asString()))
                    .as("dates of " + id)
                    .containsExactlyElementsOf(
                            dates.stream().map(LocalDate::toString).toList());
            assertThat(completion.path("promise").path("moves").asInt())
                    .as("moves of " + id)
                    .isEqualTo(Math.max(0, dates.size() - 1));
            assertThat(life.path("stage").asString()).as("stage of " + id).isEqualTo(stage());
        }

        private String stage() {
            if (voided) {
                return "VOID";
            }
            return progress.isEmpty() ? "OPEN" : "IN_PROGRESS";
        }
    }

    SeededClient(LocalProgram program, String name, String system, long seed, Tally tally) {
        this.program = new Insisting(program);
        this.name = name;
        this.system = system;
        this.random = new Random(seed);
        this.tally = tally;
    }

    /** One command, and a look at what it came to. */
    void step() {
        steps++;
        var choice = random.nextInt(100);
        var item = items.isEmpty() || choice < 5 && items.size() < MOST_ITEMS
                ? opens()
                : items.get(random.nextInt(items.size()));
        if (item.voided) {
            // What is over stays as it is: only looked at.
        } else if (choice < 75) {
            progresses(item);
        } else if (choice < 97) {
            promises(item);
        } else {
            voids(item);
        }
        looksAt(item);
        if (choice % 4 == 0) {
            looksAtThePage(item);
            looksAtTheFigures();
        }
    }

    private Event sends(String command, String fields) {
        var key = name + " step " + steps + " " + command;
        var called = System.nanoTime();
        var answer = program.command(command, key, fields);
        var event = new Event(answer.id("itemId"), answer.version(), answer.position());
        tally.acknowledged(new Acknowledged(key, event, new Span(called, System.nanoTime())));
        return event;
    }

    private Item opens() {
        tally.openingsSent.incrementAndGet();
        var item = new Item(sends("OpenWeakness", """
                {"systemId": "%s", "kind": "OTHER", "title": "%s, item %d", "none": "An item of its own."}""".formatted(system, name, items.size())));
        tally.openingsAcknowledged.incrementAndGet();
        items.add(item);
        tally.items.add(item.id);
        return item;
    }

    private void looksAt(Item item) {
        tally.reads.incrementAndGet();
        var called = System.nanoTime();
        var read = program.reads(item.after("/api/items/" + item.id));
        var span = new Span(called, System.nanoTime());
        tally.saw.add(new Shown("the proxy for " + name, item.id, item.last.version(), version(read), span));
        item.mustLookLike(read);
    }

    /** @return -1 where there is no such item yet */
    static long version(Answer item) {
        return item.body().path("item").path("version").asLong(-1);
    }

    private void progresses(Item item) {
        var words = name + " report " + steps;
        item.last = sends("RecordProgress", """
                {"itemId": "%s", "progress": "%s"}""".formatted(item.id, words));
        item.progress.add(words);
    }

    private void promises(Item item) {
        if (item.dates.isEmpty()) {
            item.last = sends("ScheduleCompletion", """
                    {"itemId": "%s", "dueOn": "%s"}""".formatted(item.id, FIRST_DATE));
            item.dates.add(FIRST_DATE);
            return;
        }
        var later = item.dates.getLast().plusDays(1 + random.nextInt(3));
        item.last = sends("RescheduleCompletion", """
                {"itemId": "%s", "newDueOn": "%s", "code": "VENDOR_DELAY", "reason": "The part comes later."}""".formatted(item.id, later));
        item.dates.add(later);
    }

    private void voids(Item item) {
        tally.voidingsSent.incrementAndGet();
        item.last = sends("VoidItem", """
                {"itemId": "%s", "kind": "MISTAKE", "successor": "NONE", "reason": "Opened by mistake."}""".formatted(item.id));
        tally.voidingsAcknowledged.incrementAndGet();
        item.voided = true;
    }

    private void looksAtThePage(Item item) {
        tally.reads.incrementAndGet();
        var page = program.page(item.after("/items/" + item.id));
        assertThat(page).contains(item.id.substring(item.id.indexOf('/') + 1));
        if (!item.progress.isEmpty()) {
            assertThat(page).as("page of " + item.id).contains(item.progress.getLast());
        }
    }

    /** Others open and void meanwhile: the figure lies between what was surely done before and what may be done after. */
    private void looksAtTheFigures() {
        tally.reads.incrementAndGet();
        var openedBefore = tally.openingsAcknowledged.get();
        var voidedBefore = tally.voidingsAcknowledged.get();
        var glance = program.reads("/api/portfolio?after=" + tally.position.get())
                .body()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(system))
                .findFirst()
                .orElseThrow();
        assertThat(glance.path("open").asLong())
                .as("open items of " + system)
                .isBetween(openedBefore - tally.voidingsSent.get(), tally.openingsSent.get() - voidedBefore);
    }

    /**
     * Looks that every item of its own is as it must be, as this program is told.
     *
     * @return the events of them all
     */
    List<Event> findsEverything(LocalProgram there) {
        var asking = new Insisting(there);
        var events = new ArrayList<Event>();
        for (var item : items) {
            item.mustLookLike(asking.reads(item.after("/api/items/" + item.id)));
            asking.reads(item.after("/api/items/" + item.id + "/history?limit=1000"))
                    .body()
                    .path("entries")
                    .valueStream()
                    .map(entry -> new Event(
                            item.id,
                            entry.path("sequence").asLong(),
                            entry.path("position").asLong()))
                    .forEach(events::add);
        }
        return events;
    }

    /** How many events its items must have. */
    int events() {
        return items.stream().mapToInt(Item::events).sum();
    }
}
