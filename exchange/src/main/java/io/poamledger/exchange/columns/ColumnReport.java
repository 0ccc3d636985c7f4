package io.poamledger.exchange.columns;

import io.poamledger.events.Excerpt;
import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileColumn.Meaning;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.SlashOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of every column of a table. One that is not understood and may matter stops the import until somebody says. */
public final class ColumnReport {

    /** Values of a column. */
    static final int LOOKED_AT = 500;

    private static final int SHOWN = 80;

    private final Header header;
    private final List<Sheet.Line> rows;
    private final Remarks remarks;

    public ColumnReport(Header header, List<Sheet.Line> rows, Remarks remarks) {
        this.header = header;
        this.rows = rows;
        this.remarks = remarks;
    }

    /** All columns with a title or a value. */
    public List<FileColumn> columns(Mapping mapping) {
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<FileColumn>();
        for (var index = 0; index < Math.max(width, header.width()); index++) {
            var values = values(index);
            if (!values.isEmpty() || header.isTitled(index)) {
                columns.add(column(index, values));
            }
        }
        mapping.uses().stream()
                .map(Mapping.Use::title)
                .filter(title -> header.titles().stream()
                        .noneMatch(one -> Column.key(one).equals(Column.key(title))))
                .forEach(title -> remarks.add(FileProblem.notice(
                        0, title, "", "The mapping speaks of this column, which the file does not have")));
        return columns;
    }

    private List<String> values(int index) {
        return rows.stream()
                .map(row -> row.cell(index))
                .filter(text -> !text.isEmpty())
                .limit(LOOKED_AT)
                .toList();
    }

    private FileColumn column(int index, List<String> values) {
        var title = header.titleAt(index);
        var field = header.at(index).map(this::words);
        var examples = values.stream()
                .distinct()
                .limit(FileColumn.EXAMPLES)
                .map(text -> Excerpt.of(text, SHOWN))
                .toList();
        if (field.isPresent()) {
            return new FileColumn(title, Meaning.TAKEN, field, Optional.empty(), examples);
        }
        if (header.isDerived(index) || header.isSetAside(index)) {
            var meaning = header.isDerived(index) ? Meaning.DERIVED : Meaning.KEPT;
            return new FileColumn(title, meaning, Optional.empty(), Optional.empty(), examples);
        }
        var holds = ColumnValues.holds(title, values);
        remark(title, holds, examples);
        return new FileColumn(
                title, holds.isPresent() ? Meaning.NOT_UNDERSTOOD : Meaning.KEPT, Optional.empty(), holds, examples);
    }

    /** The field as a mapping says it, with the order of its dates where somebody said that. */
    private String words(Column column) {
        var order = header.orderSaid(column);
        return order == SlashOrder.NOT_SAID ? column.title() : column.title() + ", " + order.words();
    }

    private void remark(String title, Optional<String> holds, List<String> examples) {
        var example = examples.isEmpty() ? "" : examples.getFirst();
        if (holds.isPresent()) {
            remarks.add(FileProblem.error(
                    0,
                    title,
                    example,
                    "The column is not understood, but holds " + holds.get() + already(title)
                            + ". Say which field it is, as in " + title + "=" + field(holds.get())
                            + ", or set it aside: " + title + "=" + Mapping.KEPT));
        } else if (!examples.isEmpty()) {
            remarks.add(
                    FileProblem.notice(
                            0,
                            title,
                            example,
                            FileColumn.saysWhyDatesMove(title)
                                    ? "The column says why dates move, where its rows move some; an item that is opened keeps it under its own title"
                                    : "The column is none of the template's; an item that is opened keeps it under its own title"));
        }
    }

    /** A second column for the same field is not understood either. */
    private String already(String title) {
        return Column.titled(title)
                .filter(header::has)
                .map(column -> "; '" + header.title(column) + "' was taken as " + column.title() + " already")
                .orElse("");
    }

    private static String field(String holds) {
        return switch (holds) {
            case ColumnValues.DATES -> Column.SCHEDULED.title();
            case ColumnValues.STATES -> Column.STATUS.title();
            case ColumnValues.LEVELS -> Column.RATING.title();
            case ColumnValues.REQUIREMENTS -> Column.REQUIREMENT.title();
            default -> Column.PRIMARY.title();
        };
    }
}
