package io.poamledger.exchange.writing;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.milestones.MilestoneText;
import io.poamledger.exchange.values.FileVocabulary;
import io.poamledger.exchange.writing.TableSink.Title;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Writes the template, empty or with the items of a register. What is written is read back as equal items; columns
 * marked "(derived)" are for people and are not read. Streams given here are flushed and stay open.
 */
public final class PoamTable {

    private static final List<String> HELP = List.of("Requirement title", "Points when not met");

    private final TableSink sink;

    private PoamTable(TableSink sink) {
        this.sink = sink;
    }

    /** The template as CSV: a row for each of the 110 requirements, its weakness still to be filled in. */
    public static void writeTemplateAsCsv(Catalogue catalogue, Optional<String> system, OutputStream out)
            throws IOException {
        new PoamTable(new CsvSink(out)).template(catalogue, system);
    }

    /** The template as an Excel workbook, with lists to choose ratings and statuses from. */
    public static void writeTemplateAsXlsx(Catalogue catalogue, Optional<String> system, OutputStream out)
            throws IOException {
        new PoamTable(new XlsxSink(out)).template(catalogue, system);
    }

    /**
     * Titles beside those of the template.
     *
     * @param derived of what is written with "(derived)" behind the title and not read back
     * @param kept of columns that a file had beside the template's and that its items carry along, each with the title it is written under
     */
    public record MoreColumns(List<String> derived, SequencedMap<String, String> kept) {

        public static final MoreColumns NONE = new MoreColumns(List.of(), new LinkedHashMap<>());

        public MoreColumns {
            derived = List.copyOf(derived);
            kept = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kept));
        }
    }

    /** A register as CSV; rows are asked for one at a time and not kept. */
    public static void writeCsv(MoreColumns more, Iterable<RegisterRow> register, OutputStream out) throws IOException {
        new PoamTable(new CsvSink(out)).register(more, register);
    }

    /**
     * A register as an Excel workbook; rows are asked for one at a time and not kept.
     *
     * @throws IOException also if there are more rows than a worksheet holds
     */
    public static void writeXlsx(MoreColumns more, Iterable<RegisterRow> register, OutputStream out)
            throws IOException {
        new PoamTable(new XlsxSink(out)).register(more, register);
    }

    private void template(Catalogue catalogue, Optional<String> system) throws IOException {
        sink.header(titles(HELP, List.of()));
        for (var requirement : catalogue.requirements()) {
            var cells = new ArrayList<Object>(Column.each(column -> switch (column) {
                case SYSTEM -> system.orElse("");
                case REQUIREMENT -> requirement.practice();
                default -> "";
            }));
            cells.addAll(List.of(requirement.title(), points(requirement)));
            sink.row(cells);
        }
        sink.finish();
    }

    private static String points(Requirement requirement) {
        if (requirement.points().isEmpty()) {
            return "no score without it";
        }
        var full = String.valueOf(requirement.points().getAsInt());
        return requirement.partialPoints().isPresent()
                ? full + ", or " + requirement.partialPoints().getAsInt() + " when partial"
                : full;
    }

    private void register(MoreColumns more, Iterable<RegisterRow> register) throws IOException {
        sink.header(titles(more.derived(), more.kept().values()));
        for (var row : register) {
            sink.row(cells(row, more.kept().keySet()));
        }
        sink.finish();
    }

    private static List<Object> cells(RegisterRow row, Collection<String> kept) {
        var cells = new ArrayList<Object>(Column.each(column ->
                column == Column.STATUS && row.state().isPresent() ? row.state().get() : cell(row.item(), column)));
        cells.addAll(row.derived());
        kept.forEach(title -> cells.add(row.item().others().getOrDefault(title, "")));
        return cells;
    }

    private static List<Title> titles(List<String> derived, Collection<String> kept) {
        var titles = new ArrayList<>(Column.each(column -> new Title(column.title(), column.width(), choices(column))));
        derived.forEach(title -> titles.add(new Title(title + Header.DERIVED, 20, List.of())));
        kept.forEach(title -> titles.add(new Title(title, 20, List.of())));
        return titles;
    }

    private static List<String> choices(Column column) {
        return switch (column) {
            case RATING, LIKELIHOOD, IMPACT -> FileVocabulary.levelsInWords();
            case STATUS -> FileVocabulary.statesInWords();
            default -> List.of();
        };
    }

    private static Object cell(FileItem item, Column column) {
        var weakness = item.weakness();
        var risk = item.risk();
        var plan = item.plan();
        return switch (column) {
            case ITEM -> item.label().orElse("");
            case SYSTEM -> item.system().orElse("");
            case REQUIREMENT -> weakness.requirement().map(Object::toString).orElse("");
            case WEAKNESS -> weakness.title();
            case DESCRIPTION -> weakness.description().orElse("");
            case SOURCE -> weakness.source().orElse("");
            case DISCOVERED -> CellTexts.day(weakness.discoveredOn());
            case RATING -> CellTexts.level(risk.rating());
            case LIKELIHOOD -> CellTexts.level(risk.likelihood());
            case IMPACT -> CellTexts.level(risk.impact());
            case RATIONALE -> risk.rationale().orElse("");
            case REMEDIATION -> plan.remediation().orElse("");
            case MILESTONES -> MilestoneText.write(plan.milestones());
            case PRIMARY -> plan.primaryParty().orElse("");
            case SUPPORTING -> String.join("; ", plan.supportingParties());
            case RESOURCES -> plan.resources().orElse("");
            case STATUS -> FileVocabulary.of(item.status());
            case SCHEDULED -> CellTexts.day(plan.scheduledCompletion());
            case COMPLETED -> CellTexts.day(item.closure().flatMap(PriorClosure::claimedOn));
            case CLOSED_BY -> item.closure().flatMap(PriorClosure::by).orElse("");
            case CLOSURE_REFERENCE ->
                item.closure().flatMap(PriorClosure::reference).orElse("");
            case REFERENCES -> String.join("; ", weakness.references());
            case COMMENTS -> CellTexts.comments(item);
            case CONTINUES -> item.forerunner().continues().orElse("");
            case RECURS -> item.forerunner().recurs().orElse("");
            case NEW_BECAUSE -> item.forerunner().none().orElse("");
            case MILESTONE_DUE,
                    MILESTONE_STATUS,
                    MILESTONE_DONE,
                    MILESTONE_COMMENTS,
                    MILESTONE_CHANGES,
                    ADJUSTED_RATING,
                    RISK_ADJUSTMENT -> "";
        };
    }
}
