package io.poamledger.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Makes and opens workbooks for tests. */
public final class Workbooks {

    /** Fills a workbook. */
    public interface Filling {
        void into(Workbook workbook) throws IOException;
    }

    private Workbooks() {}

    public static byte[] workbook(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            filling.into(workbook);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    public static String part(byte[] workbook, String name) throws IOException {
        var file = Files.createTempFile("workbook", null);
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile());
                    var in = zip.getInputStream(zip.getEntry(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** A workbook with one worksheet, of whose XML this is the inside of {@code sheetData}. */
    public static byte[] ofSheetData(String rows) throws IOException {
        return ofSheetData(rows, "");
    }

    /** The same with shared strings, of whose XML this is the inside of {@code sst}. */
    public static byte[] ofSheetData(String rows, String sharedStrings) throws IOException {
        var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return zip(Map.of(
                "xl/workbook.xml",
                utf8("<workbook><sheets><sheet name='Items' r:id='r1' xmlns:r='r'/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id='r1' Type='" + type + "worksheet' Target='sheet.xml'/>"
                        + "<Relationship Id='r2' Type='" + type
                        + "sharedStrings' Target='strings.xml'/></Relationships>"),
                "xl/strings.xml",
                utf8("<sst>" + sharedStrings + "</sst>"),
                "xl/sheet.xml",
                utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
    }

    /** A workbook of these parts of one worksheet, and further ones by their names. */
    public static byte[] ofParts(String workbook, String worksheet, String styles, Map<String, String> more)
            throws IOException {
        var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var parts = new HashMap<String, byte[]>();
        parts.put("xl/workbook.xml", utf8(workbook));
        parts.put("xl/sheet.xml", utf8(worksheet));
        parts.put("xl/styles.xml", utf8(styles));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id='r1' Type='" + type + "worksheet' Target='sheet.xml'/>"
                        + "<Relationship Id='r2' Type='" + type + "styles' Target='styles.xml'/></Relationships>"));
        more.forEach((name, text) -> parts.put(name, utf8(text)));
        return zip(parts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
