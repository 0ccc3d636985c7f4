package io.poamledger.app.cli;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Place;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of every command that opens a ledger: whether it is in MongoDB. */
final class InMongo {

    @Option(
            names = "--ledger",
            paramLabel = "URI",
            defaultValue = "${POAM_LEDGER:-}",
            description = "mongodb://… when ledger and evidence are there (default: in the data folder)")
    private String uri = "";

    Optional<String> uri() {
        return Optional.of(uri).filter(given -> !given.isBlank());
    }

    /** Where ledger and evidence are, given the folder that holds them otherwise. */
    Place at(DataFolder folder) {
        return new Place(folder, uri());
    }
}
