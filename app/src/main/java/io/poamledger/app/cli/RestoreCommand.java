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
        name = "restore",
        description = "Copy a backup into a new data folder and verify it. An existing folder is never overwritten.")
@SuppressWarnings("NullAway.Init")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Mixin
    private final LostEvidence lost = new LostEvidence();

    @Parameters(paramLabel = "FROM", description = "the backup's folder")
    private Path from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new InstallationCopy(Place.parse(from.toString()), ledger.at(where.folder()), lost.isLeftBehind())
                .make(spec.commandLine());
    }
}
