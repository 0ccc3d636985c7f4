package io.poamledger.app.cli;

import io.poamledger.app.server.Place;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Copy ledger, accounts and evidence into a new folder and verify what was written.",
            "The server may run meanwhile. Never copy ledger.db by hand: without its side files it is empty."
        })
@SuppressWarnings("NullAway.Init")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Mixin
    private final LostEvidence lost = new LostEvidence();

    @Parameters(paramLabel = "TO", description = "a folder that does not exist yet")
    private Path to;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new InstallationCopy(ledger.at(where.folder()), Place.parse(to.toString()), lost.isLeftBehind())
                .make(spec.commandLine());
    }
}
