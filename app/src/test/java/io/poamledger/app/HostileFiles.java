package io.poamledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small to send and meant to take the memory or the time of whoever reads them. */
final class HostileFiles {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEADER = "Weakness,Item,Milestones,References\n";
    private static final String FULL_CELL = "x".repeat(32_700);

    private HostileFiles() {}

    /** Each under what it is; every one of them is to be refused. */
    static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "97 KB that unpack to 99 MB",
                workbook("", ("<si><t>" + FULL_CELL + "</t></si>").repeat(99_000_000 / (FULL_CELL.length() + 16))));
        files.put("a cell in a column that does not exist", workbook(cell("r='ZZZZZZ1'", "x"), ""));
        files.put(
                "one text shown by a million cells",
                workbook(
                        ("<row>" + "<c t='s'><v>0</v></c>".repeat(100) + "</row>").repeat(10_000),
                        "<si><t>" + FULL_CELL + " </t></si>"));
        files.put("three million empty cells", workbook(("<row>" + "<c/>".repeat(1_000) + "</row>").repeat(3_000), ""));
        files.put("a tag without end", workbook("<row r='" + "1".repeat(50 << 20) + "'/>", ""));
        files.put("a row of commas", (HEADER + ",".repeat(19 << 20)).getBytes(UTF_8));
        files.put("a quote that is never closed", (HEADER + "\"" + "x".repeat(19 << 20)).getBytes(UTF_8));
        files.put(
                "half a million short cells in each of many rows",
                (HEADER + "\"a;b\",1,c,\"d;e\"\n".repeat(900_000)).getBytes(UTF_8));
        files.put("19 MB of JSON", document("\"x\":[" + "{},".repeat(6 << 20) + "{}]"));
        files.put("5 MB of brackets", document("\"x\":[" + "{},".repeat(1_600_000) + "{}]"));
        files.put("brackets in brackets", document("\"x\":" + "[".repeat(2 << 20)));
        files.put(
                "a risk of 200 KB that 20,000 items have",
                document("\"risks\":[{\"uuid\":\"r\",\"description\":\""
                        + "w".repeat(190_000) + "\"}],\"poam-items\":["
                        + "{\"title\":\"a\",\"related-risks\":[{\"risk-uuid\":\"r\"}]},".repeat(9_000) + "{}]"));
        return files;
    }

    /** As much as is read at all, in the characters that take most memory. */
    static byte[] theLargestThatIsRead() {
        var row = "Доступ %d," + "%d," + "2027-01-02: " + "ж".repeat(300) + ",\"" + ("ж".repeat(20) + ";").repeat(26)
                + "\"\n";
        var file = new StringBuilder(HEADER);
        for (var n = 1; n < 9_999; n++) {
            file.append(row.formatted(n, n));
        }
        return file.toString().getBytes(UTF_8);
    }

    private static byte[] document(String parts) {
        return ("{\"plan-of-action-and-milestones\":{" + parts + "}}").getBytes(UTF_8);
    }

    private static String cell(String attributes, String text) {
        return "<row><c t='str' " + attributes + "><v>" + text + "</v></c></row>";
    }

    private static byte[] workbook(String rows, String sharedStrings) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name='Items' id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + relationship("r1", "worksheet", "sheet.xml")
                            + relationship("r2", "sharedStrings", "strings.xml") + "</Relationships>");
            part(zip, "xl/strings.xml", "<sst>" + sharedStrings + "</sst>");
            part(zip, "xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new AssertionError("A workbook cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONSHIPS + type + "' Target='" + target + "'/>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }
}
