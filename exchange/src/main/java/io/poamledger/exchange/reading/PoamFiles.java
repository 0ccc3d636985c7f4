package io.poamledger.exchange.reading;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.oscal.ModelFaults;
import io.poamledger.exchange.oscal.OscalPoam;
import io.poamledger.exchange.template.TemplateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a POA&amp;M file of any known format. What it is, is decided by its content; its name only appears in messages.
 */
public final class PoamFiles {

    private PoamFiles() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFile if it is none of the formats, or broken
     * @throws BeyondLimits if it is larger than what is read of a file
     * @throws IOException if the disk fails
     */
    public static ReadFile read(Path file, Catalogue catalogue) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString(), catalogue, Limits.DEFAULT);
        }
    }

    /**
     * Reads a file within the default limits. The stream is read to its end and not closed.
     *
     * @throws UnreadableFile if it is none of the formats, or broken
     * @throws BeyondLimits if it is larger than what is read of a file
     * @throws IOException if the stream fails
     */
    public static ReadFile read(InputStream in, String fileName, Catalogue catalogue) throws IOException {
        return read(in, fileName, catalogue, Limits.DEFAULT);
    }

    /** As {@link #read(InputStream, String, Catalogue)}, with limits of the caller's. */
    public static ReadFile read(InputStream in, String fileName, Catalogue catalogue, Limits limits)
            throws IOException {
        return read(in, fileName, Mappings.NONE, catalogue, limits);
    }

    /** As {@link #read(InputStream, String, Catalogue, Limits)}, with what is known of the columns of a table. */
    public static ReadFile read(InputStream in, String fileName, Mappings mappings, Catalogue catalogue, Limits limits)
            throws IOException {
        return read(in, fileName, mappings, ModelFaults.REFUSED, catalogue, limits);
    }

    /** As {@link #read(InputStream, String, Mappings, Catalogue, Limits)}, and what becomes of an OSCAL document that breaks its model. */
    public static ReadFile read(
            InputStream in, String fileName, Mappings mappings, ModelFaults faults, Catalogue catalogue, Limits limits)
            throws IOException {
        var budget = new Budget(limits);
        try (var file = FileOnDisk.of(in, fileName, limits.fileBytes())) {
            var format = FileKind.of(file);
            return switch (format) {
                case XLSX -> TemplateFile.readWorkbook(file, mappings, catalogue, budget);
                case OSCAL_JSON, OSCAL_XML, OSCAL_YAML -> OscalPoam.read(file, format, faults, catalogue, budget);
                case CSV -> TemplateFile.readCsv(file, mappings, catalogue, budget);
            };
        }
    }
}
