package io.poamledger.exchange.template;

import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The worksheets of an Excel workbook as texts: a cell formatted as a date becomes an ISO date, a number its plain
 * digits, a formula its last computed value. Macros and links are never looked at.
 */
final class XlsxSheets {

    private XlsxSheets() {}

    /** All visible and hidden sheets in their order, empty ones included. */
    static List<Sheet> read(byte[] bytes, Limits limits) {
        ZipGuard.check(bytes, limits);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheets = new ArrayList<Sheet>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.add(new Sheet(FileFormat.XLSX, sheet.getName(), lines(sheet, limits), List.of()));
            }
            return sheets;
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFile("The workbook is damaged: " + e.getMessage(), e);
        }
    }

    private static List<Sheet.Line> lines(org.dhatim.fastexcel.reader.Sheet sheet, Limits limits) throws IOException {
        var lines = new Lines(limits);
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> lines.add(row.getRowNum(), cells(row)));
        }
        return lines.all();
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        var last = 0;
        for (var index = 0; index < row.getCellCount(); index++) {
            var text = row.getOptionalCell(index).map(XlsxSheets::text).orElse("");
            cells.add(text);
            last = text.isEmpty() ? last : index + 1;
        }
        return cells.subList(0, last);
    }

    private static String text(Cell cell) {
        var value = cell.getValue();
        if (value == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : plain(cell.asNumber());
        }
        return value instanceof BigDecimal number ? plain(number) : String.valueOf(value);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        var at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    /** Whether the number format shows days or years; quoted text, colours and locales in it do not count. */
    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .replaceAll("(?i)general", "")
                        .matches(".*[dyDY].*");
    }
}
