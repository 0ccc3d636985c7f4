package io.poamledger.app.cli;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Storage;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "found",
        description = {
            "Found the ledger in a MongoDB, as a user who may create its index; waits until the database answers.",
            "Where there is one already nothing is changed."
        })
@SuppressWarnings("NullAway.Init")
final class FoundCommand implements Callable<Integer> {

    @Mixin
    private final InMongo ledger = new InMongo();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var uri = ledger.uri().orElseThrow(() -> new Refusal("Which MongoDB? Say it with --ledger or POAM_LEDGER."));
        try (var storage = Storage.inMongo(uri, Clock.systemUTC(), new CompositeMeterRegistry())) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "The database holds the ledger " + storage.commits().ledgerId());
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
