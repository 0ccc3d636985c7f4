package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.Excerpt;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.ColumnDates;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.FileVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The items of a table's rows. The same number in several rows is one item with a milestone in each; with anything else
 * different it is an error, for one of them would be lost or be there twice.
 */
final class TableRows {

    private static final int SHOWN = 60;
    /** As many milestones as an item can have. */
    private static final int MOST_ROWS = 1_000;

    private final Header header;
    private final ColumnDates dates;
    private final Catalogue catalogue;
    private final Remarks remarks;
    private final Budget budget;

    TableRows(Header header, ColumnDates dates, Catalogue catalogue, Remarks remarks, Budget budget) {
        this.header = header;
        this.dates = dates;
        this.catalogue = catalogue;
        this.remarks = remarks;
        this.budget = budget;
    }

    /** @param rowsWithoutItem template rows, and those with an error in place of a weakness */
    record Items(List<FileItem> items, int rowsWithoutItem) {}

    Items items(List<Sheet.Line> rows) {
        var items = new ArrayList<FileItem>();
        var without = 0;
        for (var group : groups(rows)) {
            var item = reader(group.getFirst()).read();
            if (item.isEmpty()) {
                without += group.size();
            } else {
                items.add(group.size() == 1 ? item.get() : merged(item.get(), group));
            }
        }
        return new Items(items, without);
    }

    private RowReader reader(Sheet.Line row) {
        return new RowReader(header, dates, row, catalogue, remarks, budget);
    }

    /** Rows with the same number of the same system, in the order of the first of each. */
    private Iterable<List<Sheet.Line>> groups(List<Sheet.Line> rows) {
        var groups = new LinkedHashMap<String, List<Sheet.Line>>();
        var above = Optional.<List<Sheet.Line>>empty();
        for (var row : rows) {
            if (above.filter(group -> goesOn(row, group.getFirst())).isPresent()) {
                remarks.add(FileProblem.notice(
                        row.number(),
                        header.title(Column.MILESTONES),
                        header.cell(row, Column.MILESTONES),
                        "The row has a milestone and no number of its own; it belongs to the item in row "
                                + above.get().getFirst().number()));
                above.get().add(row);
                continue;
            }
            var number = header.cell(row, Column.ITEM);
            var key = FileVocabulary.meansNothing(number) || isEmpty(row)
                    ? "row " + row.number()
                    : "item " + header.cell(row, Column.SYSTEM).toLowerCase(Locale.ROOT) + "\n"
                            + number.toLowerCase(Locale.ROOT);
            var group = groups.computeIfAbsent(key, _ -> new ArrayList<>());
            group.add(row);
            above = Optional.of(group);
        }
        return groups.values();
    }

    /** Whether it is a further milestone of the item above: it says nothing else, or the same once more, as merged cells leave it. */
    private boolean goesOn(Sheet.Line row, Sheet.Line above) {
        var milestone = header.cell(row, Column.MILESTONES);
        return header.has(Column.MILESTONE_DUE)
                && header.cell(row, Column.ITEM).isEmpty()
                && !milestone.isEmpty()
                && !milestone.equals(header.cell(above, Column.MILESTONES))
                && !isEmpty(above)
                && Stream.of(Column.values())
                        .filter(column -> !column.isOfMilestones())
                        .allMatch(column -> header.cell(row, column).isEmpty()
                                || header.cell(row, column).equals(header.cell(above, column)));
    }

    private boolean isEmpty(Sheet.Line row) {
        return FileVocabulary.meansNothing(header.cell(row, Column.WEAKNESS))
                && FileVocabulary.meansNothing(header.cell(row, Column.DESCRIPTION));
    }

    private FileItem merged(FileItem first, List<Sheet.Line> group) {
        if (group.size() > MOST_ROWS) {
            remarks.add(FileProblem.error(
                    first.row(),
                    header.title(Column.ITEM),
                    first.label().orElse(""),
                    "The item has " + group.size() + " rows; at most " + MOST_ROWS + " are read"));
            return first;
        }
        var milestones = new ArrayList<>(first.plan().milestones());
        var others = new LinkedHashMap<>(first.others());
        for (var row : group.subList(1, group.size())) {
            var reader = reader(row);
            var more = reader.milestones();
            if (isSame(row, group.getFirst()) && more.isEmpty() | milestones.containsAll(more)) {
                remarks.add(FileProblem.error(
                        row.number(),
                        header.title(Column.ITEM),
                        header.cell(row, Column.ITEM),
                        "The item is already in row " + first.row() + "; leave one of the two"));
            }
            milestones.addAll(more);
            reader.kept().forEach((title, text) -> others.merge(title, text, TableRows::both));
        }
        return with(first, milestones, others);
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + "\n" + other;
    }

    /** Whether the rows say the same but for their milestone; what differs is an error. */
    private boolean isSame(Sheet.Line row, Sheet.Line first) {
        var differing = new ArrayList<String>();
        for (var column : Column.values()) {
            var text = header.cell(row, column);
            if (!column.isOfMilestones() && !text.isEmpty()) {
                compare(header.title(column), text, header.cell(first, column), differing);
            }
        }
        var others = header.others(first);
        header.others(row).forEach((title, text) -> {
            if (!title.toLowerCase(Locale.ROOT).contains("milestone")) {
                compare(title, text, others.getOrDefault(title, ""), differing);
            }
        });
        if (!differing.isEmpty()) {
            remarks.add(FileProblem.error(
                    row.number(),
                    header.title(Column.ITEM),
                    header.cell(row, Column.ITEM),
                    "The item is already in row " + first.number() + ", which says otherwise in "
                            + String.join(", ", differing)
                            + ". Rows of one item may differ in their milestone only; give this row a number of its own, or"
                            + " make them say the same"));
        }
        return differing.isEmpty();
    }

    private static void compare(String title, String text, String before, List<String> differing) {
        if (!text.equals(before)) {
            differing.add(
                    title + " (here '" + Excerpt.of(text, SHOWN) + "', there '" + Excerpt.of(before, SHOWN) + "')");
        }
    }

    private static FileItem with(FileItem item, List<Milestone> milestones, Map<String, String> others) {
        var plan = item.plan();
        return item.with(
                new FilePlan(
                        plan.remediation(),
                        plan.primaryParty(),
                        plan.supportingParties(),
                        plan.resources(),
                        plan.scheduledCompletion(),
                        milestones),
                item.log(),
                others);
    }
}
