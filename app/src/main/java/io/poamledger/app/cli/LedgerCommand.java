package io.poamledger.app.cli;

import io.poamledger.app.server.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "ledger", description = "What is done with whole ledgers.")
@SuppressWarnings("NullAway.Init")
final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? (./poam ledger copy)");
    }

    @Command(
            name = "copy",
            description = {
                "Copy ledger and evidence from a data folder to a MongoDB or back, hash by hash, and verify both.",
                "Stop the servers first: what they append meanwhile stays behind. The target must hold nothing yet."
            })
    int copy(
            @Option(
                            names = "--from",
                            paramLabel = "PLACE",
                            required = true,
                            description = "a data folder, or mongodb://…")
                    String from,
            @Option(
                            names = "--to",
                            paramLabel = "PLACE",
                            required = true,
                            description = "a data folder, or mongodb://…")
                    String to,
            @Mixin LostEvidence lost) {
        return new InstallationCopy(Place.parse(from), Place.parse(to), lost.isLeftBehind()).make(spec.commandLine());
    }
}
