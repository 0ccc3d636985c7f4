package io.poamledger.exchange.writing;

import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.milestones.MilestoneChanges;
import io.poamledger.exchange.milestones.MilestoneText;
import io.poamledger.exchange.writing.TableSink.Title;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A register as the FedRAMP template of revision 5 has it: the header in row 5, and a worksheet each for what is open, what is closed and
 * findings of configurations. Void items are in none of them.
 */
final class FedRampWorkbook {

    private static final List<String> TITLES = List.of(
            "POAM ID",
            "Controls",
            "Weakness Name",
            "Weakness Description",
            "Weakness Detector Source",
            "Weakness Source Identifier",
            "Asset Identifier",
            "Point of Contact",
            "Resources Required",
            "Overall Remediation Plan",
            "Original Detection Date",
            "Scheduled Completion Date",
            "Planned Milestones",
            "Milestone Changes",
            "Status Date",
            "Vendor Dependency",
            "Last Vendor Check-in Date",
            "Vendor Dependent Product Name",
            "Original Risk Rating",
            "Adjusted Risk Rating",
            "Risk Adjustment",
            "False Positive",
            "Operational Requirement",
            "Deviation Rationale",
            "Supporting Documents",
            "Comments",
            "Auto-Approve",
            "Binding Operational Directive 22-01 tracking",
            "Binding Operational Directive 22-01 Due Date",
            "CVE",
            "Service Name");
    private static final List<String> SHEETS =
            List.of("Open POA&M Items", "Closed POA&M Items", "Configuration Findings");
    private static final String SHEET = "Sheet";
    private static final int WIDTH = 24;

    private final XlsxSink sink;
    private final KeptTexts kept;

    FedRampWorkbook(OutputStream out, List<String> kept) {
        sink = new XlsxSink(out, SHEETS.getFirst());
        this.kept = KeptTexts.beside(Stream.concat(TITLES.stream(), Stream.of(SHEET)), kept);
    }

    void write(LaidOutWorkbook.Cover cover, Supplier<Stream<RegisterRow>> register) throws IOException {
        for (var name : SHEETS) {
            if (!name.equals(SHEETS.getFirst())) {
                sink.sheet(name);
            }
            sheet(name, cover, register);
        }
        sink.finish();
    }

    private void sheet(String name, LaidOutWorkbook.Cover cover, Supplier<Stream<RegisterRow>> register)
            throws IOException {
        sink.above(List.of("FedRAMP Plan of Action and Milestones (POA&M)", cover.moment()));
        sink.above(List.of("CSP", "System Name", "Impact Level", "POAM Date"));
        sink.above(List.of("", cover.systems(), "", cover.day()));
        sink.above(List.of());
        sink.header(Stream.concat(TITLES.stream().map(title -> new Title(title, WIDTH, List.of())), kept.titles())
                .toList());
        try (var rows = register.get()) {
            for (var row : (Iterable<RegisterRow>) rows.filter(one -> isOn(name, one))::iterator) {
                sink.row(Stream.concat(TITLES.stream().map(title -> cell(title, row.item())), kept.cells(row.item()))
                        .toList());
            }
        }
    }

    private static boolean isOn(String name, RegisterRow row) {
        var closed = row.item().status() == Status.COMPLETED;
        var configuration = KeptTexts.of(row.item(), SHEET).equals(SHEETS.getLast());
        return row.state().isEmpty() && name.equals(SHEETS.get(closed ? 1 : configuration ? 2 : 0));
    }

    private static Object cell(String title, FileItem item) {
        var weakness = item.weakness();
        var plan = item.plan();
        return switch (title) {
            case "POAM ID" -> item.label().orElse("");
            case "Controls" -> CellTexts.controls(item);
            case "Weakness Name" -> weakness.title();
            case "Weakness Description" -> weakness.description().orElse("");
            case "Weakness Detector Source" -> weakness.source().orElse("");
            case "Point of Contact" -> plan.primaryParty().orElse("");
            case "Resources Required" -> plan.resources().orElse("");
            case "Overall Remediation Plan" -> plan.remediation().orElse("");
            case "Original Detection Date" -> CellTexts.day(weakness.discoveredOn());
            case "Scheduled Completion Date" -> CellTexts.day(plan.scheduledCompletion());
            case "Planned Milestones" -> MilestoneText.writeNumbered(plan.milestones());
            case "Milestone Changes" -> MilestoneChanges.write(plan.milestones());
            case "Status Date" ->
                item.closure().isPresent()
                        ? CellTexts.day(item.closure().flatMap(PriorClosure::claimedOn))
                        : KeptTexts.of(item, title);
            case "Original Risk Rating" ->
                isAdjusted(item)
                        ? KeptTexts.of(item, title)
                        : CellTexts.level(item.risk().rating());
            case "Adjusted Risk Rating" ->
                isAdjusted(item) ? CellTexts.level(item.risk().rating()) : KeptTexts.of(item, title);
            case "Comments" -> CellTexts.comments(item);
            default -> KeptTexts.of(item, title);
        };
    }

    /** Whether the rating is the one that it was adjusted to. */
    private static boolean isAdjusted(FileItem item) {
        return !KeptTexts.of(item, "Adjusted Risk Rating").isEmpty()
                && !KeptTexts.of(item, "Risk Adjustment").matches("(?i)no|pending");
    }
}
