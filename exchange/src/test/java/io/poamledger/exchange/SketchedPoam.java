package io.poamledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.oscal.ModelFaults;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads documents of which only the part that a test is about was written down. */
public final class SketchedPoam {

    private SketchedPoam() {}

    /** What the file says, without what the published model would say to it. */
    public static ReadFile read(String document) throws IOException {
        var file = PoamFiles.read(
                new ByteArrayInputStream(document.getBytes(UTF_8)),
                "sketch",
                Mappings.NONE,
                ModelFaults.NOTED,
                Catalogue.inForce(),
                Limits.DEFAULT);
        return new ReadFile(
                file.format(),
                file.fileName(),
                file.sha256(),
                file.rowsRead(),
                file.rowsSkipped(),
                file.columns(),
                file.items(),
                file.problems().stream()
                        .filter(problem -> !problem.column().startsWith("/"))
                        .toList());
    }
}
