package io.poamledger.exchange.template;

import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing, with the library that will read it, and counts: an archive of a few bytes may
 * hold terabytes, and may lie about it.
 */
final class ZipGuard {

    private static final int PARTS = 2_000;

    private ZipGuard() {}

    /**
     * Checks an archive.
     *
     * @throws UnreadableFile if it is damaged, no workbook, or too large when unpacked
     */
    static void check(byte[] bytes, Limits limits) {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFile("This is a ZIP archive, but no Excel workbook (.xlsx)");
            }
            count(zip, limits);
        } catch (ZipException e) {
            throw new UnreadableFile("The workbook is damaged or was cut off: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnreadableFile("The workbook cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static void count(ZipFile zip, Limits limits) throws IOException {
        var parts = 0;
        var inflated = 0L;
        var buffer = new byte[1 << 16];
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            if (++parts > PARTS) {
                throw new UnreadableFile("The workbook has more than " + PARTS + " parts");
            }
            try (var in = zip.getInputStream(entries.nextElement())) {
                for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    inflated += n;
                    if (inflated > limits.inflatedBytes()) {
                        throw new UnreadableFile(
                                "The workbook is larger than " + limits.inflatedBytes() + " bytes when unpacked");
                    }
                }
            }
        }
    }
}
