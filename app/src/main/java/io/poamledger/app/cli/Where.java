package io.poamledger.app.cli;

import io.poamledger.app.server.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command shares: which installation it is about. */
final class Where {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${POAM_DATA:-data}",
            description = "the data folder (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    DataFolder folder() {
        return new DataFolder(data);
    }
}
