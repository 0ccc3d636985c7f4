package io.poamledger.exchange.again;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.WrittenHere.Columns;
import io.poamledger.exchange.columns.KeptColumns;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.layouts.Layout;
import io.poamledger.exchange.oscal.writing.OscalPlan;
import io.poamledger.exchange.oscal.writing.PlanOfSystem;
import io.poamledger.exchange.oscal.writing.PlannedItem;
import io.poamledger.exchange.reading.PoamFiles;
import io.poamledger.exchange.writing.LaidOutWorkbook;
import io.poamledger.exchange.writing.PoamTable;
import io.poamledger.exchange.writing.PoamTable.MoreColumns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Items as they are read from a file that was written with them, by writing and reading them: what its columns do not hold is gone, and
 * what they hold in another way has become that. So a file that nobody changed says what is compared with it.
 */
public final class AsWritten {

    /** Far within what is read of a file, whatever its items hold. */
    private static final int AT_ONCE = 200;

    private static final int KEPT_TITLES = 150;
    private static final String NUMBER = "AS-";

    private AsWritten() {}

    /** The same items in the same order; one that cannot be read back is as it was. */
    public static List<FileItem> in(Columns columns, List<FileItem> items) {
        var all = new ArrayList<FileItem>();
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            all.addAll(some(columns, items.subList(from, Math.min(items.size(), from + AT_ONCE))));
        }
        return all;
    }

    private static List<FileItem> some(Columns columns, List<FileItem> items) {
        var read = read(
                columns,
                IntStream.range(0, items.size())
                        .mapToObj(at -> items.get(at).numbered(at + 1, Optional.of(NUMBER + (at + 1))))
                        .toList());
        return IntStream.range(0, items.size())
                .mapToObj(at -> {
                    var item = items.get(at);
                    return read.getOrDefault(NUMBER + (at + 1), item).numbered(item.row(), item.label());
                })
                .toList();
    }

    private static Map<String, FileItem> read(Columns columns, List<FileItem> items) {
        try {
            var file = new ByteArrayOutputStream();
            write(columns, items, file);
            var read = new HashMap<String, FileItem>();
            PoamFiles.read(new ByteArrayInputStream(file.toByteArray()), "register", Catalogue.inForce())
                    .items()
                    .forEach(item -> read.put(item.label().orElse(""), item));
            return read;
        } catch (UnreadableFile | BeyondLimits _) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Columns columns, List<FileItem> items, OutputStream out) throws IOException {
        switch (columns) {
            case TEMPLATE ->
                PoamTable.writeCsv(
                        new MoreColumns(
                                List.of(), KeptColumns.titles(items.stream().map(FileItem::others), KEPT_TITLES)),
                        rows(items),
                        out);
            case EMASS -> write(Layout.EMASS, items, out);
            case FEDRAMP -> write(Layout.FEDRAMP, items, out);
            case OSCAL ->
                OscalPlan.writeJson(
                        new PlanOfSystem(
                                "system",
                                "system",
                                0,
                                OptionalLong.empty(),
                                Instant.EPOCH,
                                LocalDate.EPOCH,
                                "",
                                items.stream().map(PlannedItem::of).toList()),
                        out);
        }
    }

    private static void write(Layout layout, List<FileItem> items, OutputStream out) throws IOException {
        LaidOutWorkbook.write(
                layout,
                new LaidOutWorkbook.Cover(
                        "", LocalDate.EPOCH, LocalDate.EPOCH, WrittenHere.inWords(OptionalLong.empty())),
                List.copyOf(KeptColumns.titles(items.stream().map(FileItem::others), KEPT_TITLES)
                        .keySet()),
                () -> rows(items).stream(),
                out);
    }

    private static List<RegisterRow> rows(List<FileItem> items) {
        return items.stream().map(item -> new RegisterRow(item, List.of())).toList();
    }
}
