package io.poamledger.exchange.xlsx;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * The ZIP archive that a workbook is. What comes out of it is counted while it is read: an archive of a few bytes may hold
 * terabytes, and may lie about it.
 */
final class WorkbookArchive implements AutoCloseable {

    static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Budget budget;

    /** @throws UnreadableFile if it is damaged, or no workbook */
    WorkbookArchive(Path file, Budget budget) throws IOException {
        this.budget = budget;
        zip = opened(file);
        try {
            check();
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new UnreadableFile("The workbook is damaged or was cut off: " + e.getMessage(), e);
        }
    }

    private void check() {
        var most = budget.limits().workbook().parts();
        if (zip.size() > most) {
            throw new BeyondLimits("The workbook has more than " + most + " parts");
        }
        if (zip.getEntry(WORKBOOK) == null) {
            throw new UnreadableFile(what() + ", but no Excel workbook (.xlsx)");
        }
    }

    private String what() {
        if (zip.getEntry("xl/workbook.bin") != null) {
            return "This is a binary workbook (.xlsb); save it as .xlsx. It is a workbook";
        }
        if (zip.getEntry("word/document.xml") != null) {
            return "This is a Word document";
        }
        return zip.getEntry("content.xml") != null
                ? "This is an OpenDocument file; save it as .xlsx or CSV. It is a document"
                : "This is a ZIP archive";
    }

    /** A part; empty when the archive does not have it. Upper and lower case count as the same, as in spreadsheets. */
    Optional<XmlPart> part(String name) throws IOException {
        var entry =
                zip.stream().filter(one -> one.getName().equalsIgnoreCase(name)).findFirst();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var characters = 2 * budget.limits().table().cellCharacters();
        return Optional.of(new XmlPart(new Counted(zip.getInputStream(entry.get())), characters));
    }

    /** @throws UnreadableFile if the archive does not have it */
    XmlPart required(String name) throws IOException {
        return part(name).orElseThrow(() -> new UnreadableFile("The workbook is damaged: " + name + " is missing"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var n = super.read(into, offset, length);
            budget.unpacked(Math.max(0, n));
            return n;
        }
    }
}
