package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.UnknownRequirement;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileItem.LogEntry;
import io.poamledger.exchange.FileItem.Milestone;
import io.poamledger.exchange.FileItem.Plan;
import io.poamledger.exchange.FileItem.Risk;
import io.poamledger.exchange.FileItem.Status;
import io.poamledger.exchange.FileItem.Weakness;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.Remarks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one row; collects what is wrong with it instead of stopping. */
final class RowReader {

    /** Filled in by the template itself, so they make no item. */
    private static final Set<Column> PREFILLED =
            EnumSet.of(Column.ITEM, Column.SYSTEM, Column.REQUIREMENT, Column.STATUS);

    private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z]{2,3}-\\d{1,3}(?:\\s?\\(\\d{1,3}\\)){0,5}");

    private final Header header;
    private final Sheet.Line row;
    private final Catalogue catalogue;
    private final Remarks problems;
    private final Budget budget;

    RowReader(Header header, Sheet.Line row, Catalogue catalogue, Remarks problems, Budget budget) {
        this.header = header;
        this.row = row;
        this.catalogue = catalogue;
        this.problems = problems;
        this.budget = budget;
    }

    /** The item, or empty if the row is none; the reason is among the problems unless it is a plain template row. */
    Optional<FileItem> read() {
        var title = OneLine.of(cell(Column.WEAKNESS));
        if (title.isEmpty()) {
            reportTextWithoutWeakness();
            return Optional.empty();
        }
        if (FileVocabulary.saysNoItem(cell(Column.STATUS))) {
            notice(Column.STATUS, "The row was left out: with this status it is no weakness to be remediated");
            return Optional.empty();
        }
        var references = new ArrayList<String>();
        var requirement = requirement(references);
        references.addAll(list(Column.REFERENCES));
        var life = new LifeReader(this, header).read();
        var plan = plan(life.scheduledCompletion());
        return Optional.of(new FileItem(
                row.number(),
                text(Column.ITEM),
                text(Column.SYSTEM),
                new Weakness(
                        title,
                        text(Column.DESCRIPTION),
                        text(Column.SOURCE),
                        date(Column.DISCOVERED),
                        requirement,
                        references),
                risk(),
                plan,
                life.status(),
                life.closure(),
                new ForerunnerReader(this, header).read(life.status()),
                log(),
                others(life.status())));
    }

    /** Unknown columns, and those about a closing where the item is not closed. */
    private Map<String, String> others(Status status) {
        var others = header.others(row);
        if (status != Status.COMPLETED) {
            text(Column.CLOSED_BY).ifPresent(text -> others.put(header.title(Column.CLOSED_BY), text));
            text(Column.CLOSURE_REFERENCE).ifPresent(text -> others.put(header.title(Column.CLOSURE_REFERENCE), text));
        }
        return others;
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

    /** The first NIST SP 800-171 requirement of the cell; other ids in it become references. */
    private Optional<RequirementId> requirement(List<String> references) {
        var found = Optional.<RequirementId>empty();
        for (var id : list(Column.REQUIREMENT)) {
            if (FOREIGN_ID.matcher(id).matches()) {
                references.add(id);
                notice(Column.REQUIREMENT, "'" + id + "' is no NIST SP 800-171 requirement; kept as a reference");
            } else if (found.isPresent()) {
                references.add(id);
                notice(
                        Column.REQUIREMENT,
                        "An item is about one requirement, here " + found.get() + "; '" + id
                                + "' is kept as a reference");
            } else {
                found = normalised(id, references);
            }
        }
        return found;
    }

    private Optional<RequirementId> normalised(String id, List<String> references) {
        try {
            var normalised = catalogue.normalise(id);
            normalised.remark().ifPresent(remark -> notice(Column.REQUIREMENT, "'" + id + "': " + remark));
            normalised.objective().ifPresent(letter -> references.add(normalised.id() + "[" + letter + "]"));
            return Optional.of(normalised.id());
        } catch (UnknownRequirement e) {
            error(Column.REQUIREMENT, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Risk risk() {
        var risk =
                new Risk(level(Column.RATING), level(Column.LIKELIHOOD), level(Column.IMPACT), text(Column.RATIONALE));
        if (risk.rating().isEmpty()) {
            risk.ratingOrItsDerivation()
                    .ifPresent(level -> problems.add(FileProblem.notice(
                            row.number(),
                            header.title(Column.RATING),
                            "",
                            "No rating is given; NIST SP 800-30, table I-2, makes it " + level.words())));
        }
        return risk;
    }

    private Optional<RiskLevel> level(Column column) {
        var text = cell(column);
        var level = FileVocabulary.level(text);
        if (level.isEmpty() && !FileVocabulary.meansNothing(text)) {
            error(column, "This is no risk level; write one of " + String.join(", ", FileVocabulary.levelsInWords()));
        }
        return level;
    }

    private Plan plan(Optional<LocalDate> scheduledCompletion) {
        return new Plan(
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

    private List<Milestone> milestones() {
        var text = cell(Column.MILESTONES);
        if (FileVocabulary.meansNothing(text)) {
            return List.of();
        }
        var reading = MilestoneText.read(text);
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
            return Optional.of(DateText.read(text));
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
