package io.poamledger.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Starts the installed product over a large ledger and times what people wait for: the answers, a command until it shows, a rebuild, a start.
 *
 * <p>Settings: {@code poam=LAUNCHER items=N data=FOLDER heap=256m asks=N commands=N starts=N}; a folder that holds a ledger is used as it is,
 * and must be of that many items. The views are built first if they are not there.
 */
final class RunningProduct {

    private static final int POLL_MILLIS = 50;
    private static final int IDLE_MILLIS = 25_000;

    private final InstalledServer server;
    private final Setting setting;
    private final int items;
    private final Random random = new Random(1);

    private RunningProduct(InstalledServer server, Setting setting, int items) {
        this.server = server;
        this.setting = setting;
        this.items = items;
    }

    public static void main(String[] arguments) throws Exception {
        var setting = new Setting(arguments);
        var items = setting.number("items", 1_000_000);
        var heap = setting.text("heap", "256m");
        var poam = setting.text("poam", "./poam");
        try (var work = Workspace.create()) {
            var data =
                    Path.of(setting.text("data", work.file("data").toString())).toAbsolutePath();
            makeLedger(data, items);
            System.out.printf("  the server's heap: %s%n", heap);
            try (var server = InstalledServer.start(poam, data, heap)) {
                new RunningProduct(server, setting, items).measure();
            }
            System.out.printf("  views.db: %,d MB%n", Files.size(data.resolve("views.db")) >> 20);
            startEmpty(poam, work, heap, setting.number("starts", 5));
        }
    }

    private static void makeLedger(Path data, int items) throws IOException {
        var file = data.resolve("ledger.db");
        if (Files.exists(file)) {
            System.out.println("  the ledger is there: " + file);
            return;
        }
        Files.createDirectories(data);
        var made = InventedLedger.write(file, items);
        System.out.printf(
                "  made a ledger: %,d items, %,d events, %,d MB, %.1f s, %,.0f events/s%n",
                items, made.count(), Files.size(file) >> 20, made.nanos() / 1e9, made.perSecond());
    }

    private void measure() throws Exception {
        buildViews();
        tellMemory("before the questions");
        new WhatIsAsked(server, setting, items).ask();
        commands();
        tellMemory("after them");
        rebuild();
        tellMemory("after the rebuild");
    }

    /** At once, and when it has been idle for a while: memory that was freed is given back every ten seconds. */
    private void tellMemory(String when) throws Exception {
        var atOnce = server.resident();
        Thread.sleep(IDLE_MILLIS);
        System.out.printf("  %s: %s at once, %s after %d s%n", when, atOnce, server.resident(), IDLE_MILLIS / 1_000);
    }

    private void buildViews() throws Exception {
        var start = System.nanoTime();
        var views = server.json("/api/views");
        var before = views.path("position").asLong();
        if (views.path("ready").asBoolean()) {
            System.out.printf("  the views are there: %,d events%n", before);
            return;
        }
        while (!views.path("ready").asBoolean()) {
            views = next(views);
        }
        tell("first build of the views", views.path("position").asLong() - before, start);
    }

    /** How far the views are a moment later; fails if they are stuck. */
    private JsonNode next(JsonNode views) throws Exception {
        var fault = views.path("fault").asString("")
                + views.path("rebuild").path("fault").asString("");
        if (!fault.isEmpty()) {
            throw new IOException(fault);
        }
        Thread.sleep(POLL_MILLIS);
        return server.json("/api/views");
    }

    /** One after the other: how long until the command is acknowledged, and from there until the item shows it. */
    private void commands() throws Exception {
        var wanted = setting.number("commands", 300);
        var acknowledged = new long[wanted];
        var visible = new long[wanted];
        var start = System.nanoTime();
        for (var done = 0; done < wanted; ) {
            var item = anItem();
            var sent = System.nanoTime();
            var answer = server.post(
                    "/api/commands/RecordProgress",
                    "{\"itemId\":\"%s\",\"progress\":\"Step %d.\"}".formatted(item, sent));
            var taken = System.nanoTime();
            if (answer.statusCode() == 422) {
                continue; // Closed or void: such an item takes no report.
            }
            var version = InstalledServer.read(answer).path("version").asLong();
            while (server.json("/api/items/" + item)
                            .path("item")
                            .path("version")
                            .asLong()
                    < version) {
                Thread.onSpinWait();
            }
            visible[done] = System.nanoTime() - taken;
            acknowledged[done++] = taken - sent;
        }
        var nanos = System.nanoTime() - start;
        WhatIsAsked.tell("command sent to acknowledged", new Timed(wanted, nanos, acknowledged));
        WhatIsAsked.tell("command acknowledged to visible", new Timed(wanted, nanos, visible));
    }

    private void rebuild() throws Exception {
        var start = System.nanoTime();
        var views = InstalledServer.read(server.post("/api/views/rebuild", ""));
        while (!views.path("rebuild").isMissingNode() && !views.path("rebuild").isNull()) {
            views = next(views);
        }
        tell("rebuild of the views", views.path("position").asLong(), start);
    }

    /** From the launcher's start to the first page, each time over a new folder. */
    private static void startEmpty(String poam, Workspace work, String heap, int starts) throws Exception {
        var nanos = new long[starts];
        var resident = "";
        for (var each = 0; each < starts; each++) {
            var start = System.nanoTime();
            try (var server = InstalledServer.start(poam, work.file("empty-" + each), heap)) {
                server.get("/");
                nanos[each] = System.nanoTime() - start;
                resident = server.resident();
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "  start to first page, empty folder: median %.2f s of %d, %.2f to %.2f s; %s%n",
                nanos[starts / 2] / 1e9, starts, nanos[0] / 1e9, nanos[starts - 1] / 1e9, resident);
    }

    private String anItem() {
        return InventedLedger.item(1 + random.nextInt(items - 1)).toString();
    }

    private static void tell(String what, long events, long start) {
        var timed = Timed.whole(events, System.nanoTime() - start);
        System.out.printf(
                "  %s: %,d events, %.1f s, %,.0f events/s%n", what, events, timed.nanos() / 1e9, timed.perSecond());
    }
}
