package io.poamledger.app.cli;

import io.poamledger.app.cli.LostValues.Suspect;
import io.poamledger.app.server.Storage;
import io.poamledger.events.Recorded;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "lost-values",
        description = {
            "List the events in which a page of an early build may have stored only the last of several values.",
            "Needs no server; docs/lost-values.md says which builds did that. One line per field, tabs between the columns."
        })
@SuppressWarnings("NullAway.Init")
final class LostValuesCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Option(
            names = "--until",
            paramLabel = "MOMENT",
            description = "when a mended build was first started, such as 2026-11-27T12:00:00Z (default: list all)")
    private Instant until = Instant.MAX;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var listed = new AtomicLong();
        out.println(String.join(
                "\t", "position", "recorded", "account", "name", "about", "event", "field", "kept", "before"));
        try (var storage = Storage.existing(ledger.at(where.folder()))) {
            new LostValues(until, suspect -> {
                        out.println(line(suspect));
                        listed.incrementAndGet();
                    })
                    .in(storage.commits());
        }
        out.flush();
        spec.commandLine().getErr().println(listed + " values to compare with what was meant.");
        return 0;
    }

    /** The position is the number of events up to this one, as pages and the API say it. */
    private static String line(Suspect suspect) {
        var event = suspect.event();
        return String.join(
                        "\t",
                        String.valueOf(event.position() + 1),
                        Instant.ofEpochMilli(event.timestamp()).toString(),
                        suspect.by(Recorded.SUBJECT),
                        suspect.by(Recorded.NAME),
                        event.aggregate(),
                        event.payloadType(),
                        suspect.field(),
                        suspect.kept(),
                        suspect.before())
                .replaceAll("[\\r\\n]+", " ");
    }
}
