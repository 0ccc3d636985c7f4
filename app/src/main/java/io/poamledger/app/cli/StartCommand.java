package io.poamledger.app.cli;

import io.poamledger.app.server.ServerSettings;
import io.poamledger.app.server.Side;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "start", description = "Start both sides over a data folder and print where to go.")
@SuppressWarnings("NullAway.Init")
final class StartCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Mixin
    private final Listen listen = new Listen();

    @Option(
            names = "--sides",
            defaultValue = "${POAM_SIDES:-both}",
            description = "command, query or both (default: ${DEFAULT-VALUE})")
    private String sides;

    @Option(names = "--accept-clock", description = "go on although the clock is behind the ledger's last event")
    private boolean acceptClock;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return Serving.over(
                listen.to(ServerSettings.over(where.folder()))
                        .withLedger(ledger.uri())
                        .withSides(Side.parse(sides))
                        .acceptingTheClock(acceptClock),
                spec.commandLine().getOut());
    }
}
