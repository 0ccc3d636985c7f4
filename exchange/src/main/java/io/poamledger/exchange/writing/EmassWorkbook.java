package io.poamledger.exchange.writing;

import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.writing.TableSink.Title;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A register as the eMASS templates of 2026 have it: the header in row 7, and a row for each milestone. */
final class EmassWorkbook {

    private static final List<String> TITLES = List.of(
            "",
            "POA&M Item ID",
            "Control Vulnerability Description",
            "Controls / APs",
            "Security Checks",
            "POA&M Status",
            "POA&M Scheduled Completion Date",
            "POA&M Requested Risk Accepted Expiration Date",
            "POA&M Completion Date",
            "Milestone ID",
            "Milestone Description",
            "Milestone Status",
            "Milestone Status Comments",
            "Milestone Scheduled Completion Date",
            "Milestone Completion Date",
            "Identification Source",
            "Identification Source Details",
            "Office/Org",
            "Resources Required",
            "Comments",
            "Raw Severity",
            "Devices Affected",
            "Mitigations (in-house and in conjunction with the Navy CSSP)",
            "Predisposing Conditions",
            "Severity",
            "Relevance of Threat",
            "Threat Description",
            "Likelihood",
            "Impact",
            "Impact Description",
            "Residual Risk Level",
            "Recommendations",
            "Resulting Residual Risk after Proposed Mitigations");
    private static final int WIDTH = 24;

    private final XlsxSink sink;
    private final KeptTexts kept;

    EmassWorkbook(OutputStream out, List<String> kept) {
        sink = new XlsxSink(out);
        this.kept = KeptTexts.beside(TITLES.stream(), kept);
    }

    void write(LaidOutWorkbook.Cover cover, Supplier<Stream<RegisterRow>> register) throws IOException {
        sink.above(List.of("", "Plan of Action and Milestones"));
        sink.above(List.of("", "System Name", cover.systems()));
        sink.above(List.of("", "Date Exported", cover.exported()));
        sink.above(List.of("", cover.moment()));
        sink.above(List.of());
        sink.above(List.of());
        sink.header(Stream.concat(TITLES.stream().map(title -> new Title(title, WIDTH, List.of())), kept.titles())
                .toList());
        try (var rows = register.get()) {
            for (var row : (Iterable<RegisterRow>) rows::iterator) {
                write(row);
            }
        }
        sink.finish();
    }

    private void write(RegisterRow row) throws IOException {
        var milestones = row.item().plan().milestones();
        for (var at = 0; at < Math.max(1, milestones.size()); at++) {
            var number = at + 1;
            var milestone = at < milestones.size() ? Optional.of(milestones.get(at)) : Optional.<Milestone>empty();
            sink.row(Stream.concat(
                            IntStream.range(0, TITLES.size()).mapToObj(column -> cell(column, row, number, milestone)),
                            kept.cells(row.item()))
                    .toList());
        }
    }

    private static Object cell(int column, RegisterRow row, int number, Optional<Milestone> milestone) {
        var item = row.item();
        var title = TITLES.get(column);
        return switch (title) {
            case "POA&M Item ID" -> item.label().orElse("");
            case "Control Vulnerability Description" -> description(item.weakness());
            case "Controls / APs" -> CellTexts.controls(item);
            case "Security Checks" -> CellTexts.otherReferences(item);
            case "POA&M Status" -> status(row);
            case "POA&M Scheduled Completion Date" -> CellTexts.day(item.plan().scheduledCompletion());
            case "POA&M Completion Date" -> CellTexts.day(item.closure().flatMap(PriorClosure::claimedOn));
            case "Milestone ID" -> milestone.map(_ -> String.valueOf(number)).orElse("");
            case "Milestone Description" -> milestone.map(Milestone::title).orElse("");
            case "Milestone Status" -> milestone.map(EmassWorkbook::state).orElse("");
            case "Milestone Status Comments" ->
                milestone.map(EmassWorkbook::comments).orElse("");
            case "Milestone Scheduled Completion Date" -> CellTexts.day(milestone.flatMap(Milestone::dueOn));
            case "Milestone Completion Date" -> CellTexts.day(milestone.flatMap(Milestone::completedOn));
            case "Identification Source" -> item.weakness().source().orElse("");
            case "Office/Org" -> item.plan().primaryParty().orElse("");
            case "Resources Required" -> item.plan().resources().orElse("");
            case "Comments" -> CellTexts.comments(item);
            case "Severity" -> CellTexts.level(item.risk().rating());
            case "Likelihood" -> CellTexts.level(item.risk().likelihood());
            case "Impact" -> CellTexts.level(item.risk().impact());
            case "Recommendations" -> item.plan().remediation().orElse("");
            case "" -> "";
            default -> KeptTexts.of(item, title);
        };
    }

    /** The layout has no title of a weakness: it stands above the description. */
    private static String description(FileItem.Weakness weakness) {
        return weakness.description()
                .filter(text -> !text.equals(weakness.title()))
                .map(text -> weakness.title() + "\n\n" + text)
                .orElse(weakness.title());
    }

    /** What is void has no status there; archived ones are left out by whoever reads them, as ours are. */
    private static String status(RegisterRow row) {
        if (row.state().isPresent()) {
            return "Archived";
        }
        return row.item().status() == Status.COMPLETED ? "Completed" : "Ongoing";
    }

    private static String state(Milestone milestone) {
        return switch (milestone.status()) {
            case PLANNED -> "Pending";
            case COMPLETED -> "Completed";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String comments(Milestone milestone) {
        return Stream.concat(
                        milestone.description().stream(),
                        milestone.moves().stream()
                                .map(move -> "Moved from " + move.from() + " to " + move.to() + ": " + move.reason()))
                .collect(Collectors.joining("\n"));
    }
}
