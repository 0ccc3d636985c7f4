package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

        void acknowledged(Answer answer) {
            commands.incrementAndGet();
            position.accumulateAndGet(answer.position(), Math::max);
        }
    }

    /** What must be known of an item. */
    private static final class Item {

        private final String id;
        private final List<String> progress = new ArrayList<>();
        private final List<LocalDate> dates = new ArrayList<>();
        private boolean voided;
        private long position;

        private Item(String id) {
            this.id = id;
        }

        /** The events it must have, one a command. */
        private int events() {
            return 1 + progress.size() + dates.size() + (voided ? 1 : 0);
        }

        private void mustLookLike(Answer read) {
            var life = read.body().path("item").path("life");
            var said =
                    read.body().path("item").path("schedule").path("completion").path("said");
            assertThat(life.path("progress")
                            .valueStream()
                            .map(report -> report.path("text").asString()))
                    .as("progress of " + id)
                    .containsExactlyElementsOf(progress);
            assertThat(said.valueStream().map(each -> each.path("date").asString()))
                    .as("dates of " + id)
                    .containsExactlyElementsOf(
                            dates.stream().map(LocalDate::toString).toList());
            assertThat(read.body().path("slips").asInt()).as("slips of " + id).isEqualTo(Math.max(0, dates.size() - 1));
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
        tally.reads.incrementAndGet();
        item.mustLookLike(program.reads("/api/items/" + item.id + "?after=" + item.position));
        if (choice % 4 == 0) {
            looksAtThePage(item);
            looksAtTheFigures();
        }
    }

    private Answer sends(String command, String fields) {
        var answer = program.command(command, name + " step " + steps + " " + command, fields);
        tally.acknowledged(answer);
        return answer;
    }

    private Item opens() {
        tally.openingsSent.incrementAndGet();
        var answer = sends("OpenWeakness", """
                {"systemId": "%s", "kind": "OTHER", "title": "%s, item %d"}""".formatted(system, name, items.size()));
        tally.openingsAcknowledged.incrementAndGet();
        var item = new Item(answer.id("itemId"));
        item.position = answer.position();
        items.add(item);
        return item;
    }

    private void progresses(Item item) {
        var words = name + " report " + steps;
        item.position = sends("RecordProgress", """
                {"itemId": "%s", "progress": "%s"}""".formatted(item.id, words)).position();
        item.progress.add(words);
    }

    private void promises(Item item) {
        if (item.dates.isEmpty()) {
            item.position = sends("ScheduleCompletion", """
                    {"itemId": "%s", "dueOn": "%s"}""".formatted(item.id, FIRST_DATE))
                    .position();
            item.dates.add(FIRST_DATE);
            return;
        }
        var later = item.dates.getLast().plusDays(1 + random.nextInt(3));
        item.position =
                sends("RescheduleCompletion", """
                {"itemId": "%s", "newDueOn": "%s", "code": "VENDOR_DELAY", "reason": "The part comes later."}""".formatted(item.id, later)).position();
        item.dates.add(later);
    }

    private void voids(Item item) {
        tally.voidingsSent.incrementAndGet();
        item.position = sends("VoidItem", """
                {"itemId": "%s", "reason": "Opened by mistake."}""".formatted(item.id)).position();
        tally.voidingsAcknowledged.incrementAndGet();
        item.voided = true;
    }

    private void looksAtThePage(Item item) {
        tally.reads.incrementAndGet();
        var page = program.page("/items/" + item.id + "?after=" + item.position);
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

    /** Every item of its own, as this program is told: as it must look, and with each event once. */
    void findsEverything(LocalProgram there) {
        var asking = new Insisting(there);
        for (var item : items) {
            item.mustLookLike(asking.reads("/api/items/" + item.id + "?after=" + item.position));
            assertThat(asking.reads("/api/items/" + item.id + "/history?limit=1000&after=" + item.position)
                            .body()
                            .path("entries")
                            .size())
                    .as("events of " + item.id)
                    .isEqualTo(item.events());
        }
    }

    /** The events of all its items. */
    long events() {
        return items.stream().mapToLong(Item::events).sum();
    }
}
