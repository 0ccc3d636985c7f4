package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.ColumnDates;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FileItem.Weakness;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.milestones.MilestoneChanges;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.FileVocabulary;
import io.poamledger.exchange.values.RequirementCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one row; collects what is wrong with it instead of stopping. */
final class RowReader {

    /** Filled in by the template itself, so they make no item. */
    private static final Set<Column> PREFILLED =
            EnumSet.of(Column.ITEM, Column.SYSTEM, Column.REQUIREMENT, Column.STATUS);

    private final Header header;
    private final Sheet.Line row;
    private final Catalogue catalogue;
    private final Remarks problems;
    private final Budget budget;
    private final ColumnDates dates;

    RowReader(Header header, ColumnDates dates, Sheet.Line row, Catalogue catalogue, Remarks problems, Budget budget) {
        this.header = header;
        this.dates = dates;
        this.row = row;
        this.catalogue = catalogue;
        this.problems = problems;
        this.budget = budget;
    }

    /** The item, or empty if the row is none; the reason is among the problems unless it is a plain template row. */
    Optional<FileItem> read() {
        row.faults().forEach(this::fault);
        var weakness = new WeaknessCells(this, header);
        var title = weakness.title();
        if (title.isEmpty()) {
            reportTextWithoutWeakness();
            return Optional.empty();
        }
        if (FileVocabulary.saysNoItem(cell(Column.STATUS))) {
            notice(Column.STATUS, "The row was left out: with this status it is no weakness to be remediated");
            return Optional.empty();
        }
        var ids = new RequirementCell(
                catalogue,
                message -> error(Column.REQUIREMENT, message),
                message -> notice(Column.REQUIREMENT, message));
        ids.read(cell(Column.REQUIREMENT));
        ids.references().forEach(_ -> budget.entry());
        var references = new ArrayList<>(ids.references());
        references.addAll(list(Column.REFERENCES));
        var lifeReader = new LifeReader(this, header);
        var life = lifeReader.read();
        var plan = plan(life.scheduledCompletion());
        return Optional.of(new FileItem(
                row.number(),
                text(Column.ITEM),
                text(Column.SYSTEM),
                new Weakness(
                        title,
                        weakness.description(),
                        text(Column.SOURCE),
                        date(Column.DISCOVERED),
                        ids.requirement(),
                        references),
                new RatingCells(this, header).risk(),
                plan,
                life.status(),
                life.closure(),
                new ForerunnerReader(this, header).read(life.status()),
                log(),
                others(life.status(), lifeReader.moreThanAState())));
    }

    private void fault(Sheet.Fault fault) {
        if (!header.isDerived(fault.index())) {
            problems.add(
                    FileProblem.error(row.number(), header.titleAt(fault.index()), fault.value(), fault.message()));
        }
    }

    /** Unknown columns, and those about a closing where the item is not closed. */
    private Map<String, String> others(Status status, Optional<String> moreThanAState) {
        var others = kept();
        others.putAll(new RatingCells(this, header).kept());
        moreThanAState.ifPresent(word -> others.put(header.title(Column.STATUS), word));
        for (var hanging : row.attached()) {
            others.merge(
                    hanging.kind() + " on " + header.titleAt(hanging.index()),
                    hanging.text(),
                    (one, other) -> one + "\n" + other);
        }
        if (status != Status.COMPLETED) {
            text(Column.CLOSED_BY).ifPresent(text -> others.put(header.title(Column.CLOSED_BY), text));
            text(Column.CLOSURE_REFERENCE).ifPresent(text -> others.put(header.title(Column.CLOSURE_REFERENCE), text));
        }
        return others;
    }

    /** What stands in columns that are no fields, and of the changes of milestones what is none in words. */
    Map<String, String> kept() {
        var kept = header.others(row);
        text(Column.MILESTONE_CHANGES)
                .filter(text -> !FileVocabulary.meansNothing(text) && !MilestoneChanges.areIn(text))
                .ifPresent(text -> kept.put(header.title(Column.MILESTONE_CHANGES), text));
        return kept;
    }

    private void reportTextWithoutWeakness() {
        for (var column : Column.values()) {
            if (!PREFILLED.contains(column) && !cell(column).isEmpty()) {
                error(column, "The row has no weakness, so it is no item; name the weakness, or empty the row");
                return;
            }
        }
        header.others(row)
                .forEach((title, text) -> problems.add(FileProblem.notice(
                        row.number(), title, text, "The row has no weakness, so this was left out")));
    }

    Optional<RiskLevel> level(Column column) {
        var text = cell(column);
        var level = FileVocabulary.level(text);
        if (level.isEmpty() && !FileVocabulary.meansNothing(text)) {
            error(column, "This is no risk level; write one of " + String.join(", ", FileVocabulary.levelsInWords()));
        }
        return level;
    }

    private FilePlan plan(Optional<LocalDate> scheduledCompletion) {
        return new FilePlan(
                text(Column.REMEDIATION),
                party(),
                list(Column.SUPPORTING).stream()
                        .filter(name -> !placeholder(Column.SUPPORTING, name))
                        .toList(),
                text(Column.RESOURCES),
                scheduledCompletion,
                milestones());
    }

    private Optional<String> party() {
        return text(Column.PRIMARY).filter(name -> !placeholder(Column.PRIMARY, name));
    }

    private boolean placeholder(Column column, String name) {
        if (!FileVocabulary.meansNothing(name)) {
            return false;
        }
        notice(column, "'" + name + "' names nobody and was left out");
        return true;
    }

    /** Those of this row. */
    List<Milestone> milestones() {
        var reading = new MilestoneCells(this, header, dates).read();
        reading.milestones().forEach(_ -> budget.entry());
        reading.errors().forEach(message -> error(Column.MILESTONES, message));
        reading.notices().forEach(message -> notice(Column.MILESTONES, message));
        return reading.milestones();
    }

    private List<LogEntry> log() {
        return text(Column.COMMENTS)
                .map(text -> List.of(new LogEntry(Optional.empty(), "", text, Optional.empty())))
                .orElse(List.of());
    }

    /** The parts of a cell between semicolons, bars or line ends; commas are part of names. */
    private List<String> list(Column column) {
        return Arrays.stream(cell(column).split("[;\\n|]", -1))
                .map(Sheet::clean)
                .filter(part -> !part.isEmpty())
                .peek(_ -> budget.entry())
                .toList();
    }

    Optional<LocalDate> date(Column column) {
        var text = cell(column);
        if (FileVocabulary.meansNothing(text)) {
            if (!text.isEmpty()) {
                notice(column, "No date was taken from this");
            }
            return Optional.empty();
        }
        try {
            if (DateText.isSerial(text)) {
                notice(column, "The cell holds a number of days; it was read as a date");
            }
            return Optional.of(dates.read(column, text));
        } catch (DateTimeException e) {
            error(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    String cell(Column column) {
        return header.cell(row, column);
    }

    Optional<String> text(Column column) {
        return Optional.of(cell(column)).filter(text -> !text.isEmpty());
    }

    void error(Column column, String message) {
        problems.add(FileProblem.error(row.number(), header.title(column), cell(column), message));
    }

    void notice(Column column, String message) {
        problems.add(FileProblem.notice(row.number(), header.title(column), cell(column), message));
    }
}
