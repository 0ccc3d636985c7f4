package io.poamledger.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A line that counts the items up which an import has opened, for whoever waits for it. */
final class ImportProgress implements AutoCloseable {

    private static final int EVERY_MILLIS = 500;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final LocalServer server;
    private final String question;
    private final String fileName;
    private final PrintWriter out;
    private boolean shown;

    private ImportProgress(LocalServer server, String question, String fileName, PrintWriter out) {
        this.server = server;
        this.question = question;
        this.fileName = fileName;
        this.out = out;
    }

    /** @param question where the imports of the system are asked for */
    static ImportProgress of(LocalServer server, String question, String fileName, PrintWriter out) {
        var progress = new ImportProgress(server, question, fileName, out);
        progress.clock.scheduleWithFixedDelay(progress::show, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return progress;
    }

    /** Nothing is said of what cannot be asked: the import itself says what went wrong. */
    private void show() {
        try {
            var newest = server.get(question).body().path("imports").path(0);
            if (newest.path("fileName").asString("").equals(fileName)
                    && !newest.path("completed").asBoolean(true)) {
                line(newest);
            }
        } catch (RuntimeException _) {
            clock.shutdown();
        }
    }

    private void line(JsonNode file) {
        var items = file.path("items").asInt(0);
        var opened = file.path("opened").asInt(0);
        out.print("\r" + (items == 0 ? 100 : opened * 100 / items) + " % of " + items + " items");
        out.flush();
        shown = true;
    }

    /** The report that follows begins on a line of its own. */
    @Override
    public void close() {
        clock.close();
        if (shown) {
            out.println();
        }
    }
}
