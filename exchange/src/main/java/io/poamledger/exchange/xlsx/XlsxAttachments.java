package io.poamledger.exchange.xlsx;

import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Notes and links of a worksheet's cells, by the number of the row. */
final class XlsxAttachments {

    private static final int MOST_CELLS_OF_A_LINK = 1_000;

    private final WorkbookArchive archive;
    private final String sheet;
    private final Budget budget;
    private final Map<Integer, List<Sheet.Attached>> byRow = new HashMap<>();

    /** @param sheet its part of the workbook */
    XlsxAttachments(WorkbookArchive archive, String sheet, Budget budget) {
        this.archive = archive;
        this.sheet = sheet;
        this.budget = budget;
    }

    /** @param xml the worksheet, of which the rows were read */
    XlsxAttachments read(XmlPart xml) throws IOException {
        var relations = relations();
        while (xml.next()) {
            if (xml.starts("hyperlink")) {
                var target = relations.targets().getOrDefault(attribute(xml, "id"), "");
                var place = attribute(xml, "location");
                link(attribute(xml, "ref"), target + (place.isEmpty() ? "" : "#" + place));
            }
        }
        for (var comments : relations.comments()) {
            var part = archive.part(comments);
            if (part.isPresent()) {
                try (var notes = part.get()) {
                    notes(notes);
                }
            }
        }
        return this;
    }

    /** @param targets of links by the id of the relation */
    private record Relations(Map<String, String> targets, List<String> comments) {}

    private Relations relations() throws IOException {
        var targets = new HashMap<String, String>();
        var comments = new ArrayList<String>();
        var slash = sheet.lastIndexOf('/') + 1;
        var part = archive.part(sheet.substring(0, slash) + "_rels/" + sheet.substring(slash) + ".rels");
        if (part.isPresent()) {
            try (var xml = part.get()) {
                while (xml.nextStartOf("Relationship")) {
                    var target = attribute(xml, "Target");
                    var type = attribute(xml, "Type");
                    if (type.endsWith("/hyperlink")) {
                        targets.put(attribute(xml, "Id"), target);
                    } else if (type.endsWith("/comments")) {
                        comments.add(resolved(target));
                    }
                }
            }
        }
        return new Relations(targets, comments);
    }

    private String resolved(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        var path = target;
        while (path.startsWith("../")) {
            path = path.substring(3);
            folder = folder.replaceFirst("[^/]+/$", "");
        }
        return folder + path;
    }

    private void notes(XmlPart xml) {
        while (xml.nextStartOf("comment")) {
            var place = attribute(xml, "ref");
            var text = Sheet.clean(
                    SharedStrings.text(xml, "comment").replace(String.valueOf(SharedStrings.STRUCK_OUT), ""));
            if (!text.isEmpty() && !place.isEmpty()) {
                attach(XlsxRows.row(place), XlsxRows.column(place), "Note", text);
            }
        }
    }

    /** A link may lie on several cells; each row has it then. */
    private void link(String places, String target) {
        if (target.isEmpty() || places.isEmpty()) {
            return;
        }
        var ends = places.split(":", -1);
        var first = XlsxRows.row(ends[0]);
        var last = Math.min(XlsxRows.row(ends[ends.length - 1]), first + MOST_CELLS_OF_A_LINK);
        for (var row = first; row <= last; row++) {
            attach(row, XlsxRows.column(ends[0]), "Link", target);
        }
    }

    private void attach(int row, int column, String kind, String text) {
        budget.filledCell(text);
        byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(new Sheet.Attached(column - 1, kind, text));
    }

    private static String attribute(XmlPart xml, String name) {
        var value = xml.attribute(name);
        return value == null ? "" : value;
    }

    /** The sheet with what hangs on its rows; what hangs on an empty row is told. */
    Sheet on(Sheet plain) {
        var lines = plain.lines().stream()
                .map(line -> new Sheet.Line(
                        line.number(),
                        line.cells(),
                        Stream.concat(line.attached().stream(), byRow.getOrDefault(line.number(), List.of()).stream())
                                .distinct()
                                .toList(),
                        line.faults(),
                        line.unseen()))
                .toList();
        plain.lines().forEach(line -> byRow.remove(line.number()));
        var left = byRow.entrySet().stream()
                .flatMap(row -> row.getValue().stream()
                        .map(one -> FileProblem.notice(
                                row.getKey(),
                                "",
                                one.text(),
                                "A " + one.kind().toLowerCase(Locale.ROOT)
                                        + " on a row without anything else was left out")));
        return new Sheet(
                plain.format(),
                plain.name(),
                plain.from1904(),
                lines,
                Stream.concat(plain.remarks().stream(), left).toList());
    }
}
