package io.poamledger.exchange.xlsx;

import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The worksheets of an Excel workbook, read as streams within the budget. Macros and links are never looked at. */
public final class XlsxSheets {

    private static final String FOLDER = "xl/";
    private final WorkbookArchive archive;
    private final Budget budget;
    private final List<Reference> sheets = new ArrayList<>();
    private boolean from1904;

    private XlsxSheets(WorkbookArchive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    /** A worksheet that the workbook names, and by which id. */
    private record Reference(String name, String id) {}

    /**
     * All visible and hidden sheets in their order, empty ones included.
     *
     * @throws UnreadableFile if it is no workbook, or damaged
     * @throws io.poamledger.exchange.BeyondLimits if it is larger than what is read of one
     */
    public static List<Sheet> read(FileOnDisk file, Budget budget) {
        try (var archive = new WorkbookArchive(file.path(), budget)) {
            return new XlsxSheets(archive, budget).read();
        } catch (IOException e) {
            throw new UnreadableFile("The workbook is damaged: " + e.getMessage(), e);
        }
    }

    private List<Sheet> read() throws IOException {
        try (var xml = archive.required(WorkbookArchive.WORKBOOK)) {
            workbook(xml);
        }
        var targets = new HashMap<String, String>();
        var kinds = new HashMap<String, String>();
        try (var xml = archive.required(FOLDER + "_rels/workbook.xml.rels")) {
            relationships(xml, targets, kinds);
        }
        var strings = SharedStrings.read(partOf("sharedStrings", kinds), budget);
        var styles = WorkbookStyles.read(partOf("styles", kinds));
        var read = new ArrayList<Sheet>();
        for (var sheet : sheets) {
            var part = targets.getOrDefault(sheet.id(), sheet.name());
            try (var xml = archive.required(part)) {
                var lines = new XlsxRows(new XlsxCells(strings, styles, from1904), budget).read(xml);
                var hanging = new XlsxAttachments(archive, part, budget).read(xml);
                read.add(hanging.on(new Sheet(FileFormat.XLSX, sheet.name(), from1904, lines, List.of())));
            }
        }
        return read;
    }

    private void workbook(XmlPart xml) {
        while (xml.next()) {
            if (xml.starts("sheet")) {
                sheets.add(new Reference(text(xml.attribute("name")), text(xml.attribute("id"))));
            } else if (xml.starts("workbookPr")) {
                var said = text(xml.attribute("date1904"));
                from1904 = said.equals("1") || said.equals("true");
            }
        }
    }

    private static void relationships(XmlPart xml, Map<String, String> targets, Map<String, String> kinds) {
        while (xml.nextStartOf("Relationship")) {
            var target = text(xml.attribute("Target"));
            var part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
            var type = text(xml.attribute("Type"));
            targets.put(text(xml.attribute("Id")), part);
            kinds.put(type.substring(type.lastIndexOf('/') + 1), part);
        }
    }

    private Optional<XmlPart> partOf(String kind, Map<String, String> kinds) throws IOException {
        var name = kinds.get(kind);
        return name == null ? Optional.empty() : archive.part(name);
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
