package io.poamledger.exchange.reading;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.oscal.OscalPoam;
import io.poamledger.exchange.template.TemplateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a POA&amp;M file of any known format. What it is, is decided by its content; its name only appears in messages.
 */
public final class PoamFiles {

    private static final String READABLE = " Readable are the CSV and Excel template and OSCAL POA&M as JSON.";
    private static final int LOOKED_AT = 4096;

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
        var budget = new Budget(limits);
        try (var file = FileOnDisk.of(in, fileName, limits.fileBytes())) {
            return switch (formatOf(file)) {
                case XLSX -> TemplateFile.readWorkbook(file, catalogue, budget);
                case OSCAL_JSON -> OscalPoam.read(file, catalogue, budget);
                case CSV -> TemplateFile.readCsv(file, catalogue, budget);
            };
        }
    }

    private static FileFormat formatOf(FileOnDisk file) throws IOException {
        try (var in = file.open()) {
            return formatOf(in.readNBytes(LOOKED_AT));
        }
    }

    private static FileFormat formatOf(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return FileFormat.XLSX;
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile("This is a workbook of the old .xls kind; save it as .xlsx." + READABLE);
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("This is a PDF." + READABLE);
        }
        var start = beginning(bytes);
        if (start.isEmpty()) {
            throw new UnreadableFile("The file is empty." + READABLE);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return FileFormat.OSCAL_JSON;
        }
        if (start.startsWith("<")) {
            throw new UnreadableFile("This is XML or HTML; OSCAL is read as JSON." + READABLE);
        }
        if (start.startsWith("---") || start.toLowerCase(Locale.ROOT).startsWith("plan-of-action-and-milestones:")) {
            throw new UnreadableFile("This is YAML; OSCAL is read as JSON." + READABLE);
        }
        return FileFormat.CSV;
    }

    private static String beginning(byte[] bytes) {
        var head = new String(bytes, StandardCharsets.UTF_8);
        var text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return text.strip();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
