package io.poamledger.app.cli;

import io.poamledger.app.demo.Demonstration;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.app.server.Side;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Fill a new, marked ledger with some 100 invented items over twelve months, then serve it.")
@SuppressWarnings("NullAway.Init")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "demo-data",
            description = "a folder that does not exist yet (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--seed", defaultValue = "171", description = "another seed, another history (default: 171)")
    private long seed;

    @Option(names = "--fill-only", description = "fill the folder and end, without serving it")
    private boolean fillOnly;

    @Mixin
    private final Listen listen = new Listen();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var folder = new DataFolder(data);
        var settings = ServerSettings.over(folder);
        out.println("Inventing twelve months of history in " + folder.path() + " ...");
        out.flush();
        var names =
                new Demonstration(seed, Clock.systemUTC().instant()).fill(settings.withSides(EnumSet.of(Side.COMMAND)));
        out.println("Sign in as " + String.join(", ", names) + " with the password " + Demonstration.PASSWORD);
        out.flush();
        if (fillOnly) {
            return 0;
        }
        return Serving.over(listen.to(settings), out);
    }
}
