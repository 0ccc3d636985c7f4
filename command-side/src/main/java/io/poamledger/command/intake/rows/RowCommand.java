package io.poamledger.command.intake.rows;

import io.poamledger.command.Given;
import io.poamledger.command.intake.update.MoveSaid;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Weakness;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the command of a file's item. Whatever has no field of its own stays readable among the other columns; whatever
 * has to be assumed is said in a notice.
 */
public final class RowCommand {

    private static final String NO_WORDS = "";

    private final FileItem item;
    private final String fileName;
    private final KnownSystem system;
    private final WrittenItems.By items;
    private final Optional<String> newBecause;
    private final List<ImportReport.Finding> notices = new ArrayList<>();

    /**
     * @param items reads the numbers of items as they are written
     * @param newBecause what is said of all rows that say nothing of what ended before; may be empty
     */
    public RowCommand(
            FileItem item, String fileName, KnownSystem system, WrittenItems.By items, Optional<String> newBecause) {
        this.item = item;
        this.fileName = fileName;
        this.system = system;
        this.items = items;
        this.newBecause = newBecause;
    }

    /** What was assumed; complete after {@link #command()}. */
    List<ImportReport.Finding> notices() {
        return List.copyOf(notices);
    }

    /** @throws IllegalArgumentException the item says something that nothing can be made of */
    public OpenImportedItem command() {
        var rating = item.risk().ratingOrItsDerivation();
        var plan = item.plan();
        return new OpenImportedItem(
                system.id(),
                kind(),
                weakness(),
                rating,
                rating.flatMap(_ -> item.risk().likelihood()),
                rating.flatMap(_ -> item.risk().impact()),
                rationale(),
                plan.remediation(),
                plan.primaryParty(),
                plan.supportingParties(),
                plan.resources(),
                plan.scheduledCompletion(),
                plan.moves().stream().map(RowCommand::move).toList(),
                plan.milestones().stream()
                        .filter(milestone -> !hasNoDay(milestone))
                        .map(this::milestone)
                        .toList(),
                log(),
                DeviationOfARow.asked(item, kind(), fileName, (column, message) -> notice(column, NO_WORDS, message)),
                item.closure().map(this::closure),
                item.forerunner().continues().map(written -> itemId("continues", written)),
                item.forerunner().recurs().map(written -> itemId("recurs", written)),
                item.forerunner()
                        .none()
                        .or(() ->
                                item.forerunner().equals(FileItem.Forerunner.NOT_SAID) ? newBecause : Optional.empty()),
                others());
    }

    /** A weakness of a requirement is one of an assessment; at Level 1, which knows no POA&amp;M for those, it is operational. */
    private ItemKind kind() {
        if (item.weakness().requirement().isEmpty()) {
            return ItemKind.OTHER;
        }
        return system.isLevel1() ? ItemKind.OPERATIONAL : ItemKind.ASSESSMENT;
    }

    private Weakness weakness() {
        var weakness = item.weakness();
        return new Weakness(
                weakness.requirement(),
                weakness.references(),
                weakness.title(),
                weakness.description().orElse(NO_WORDS),
                weakness.source().orElse(NO_WORDS),
                weakness.discoveredOn());
    }

    private String rationale() {
        var risk = item.risk();
        var derived = risk.rating().isEmpty() && risk.ratingOrItsDerivation().isPresent();
        return Stream.concat(
                        risk.rationale().stream(),
                        derived
                                ? Stream.of(
                                        "Rating derived from likelihood and impact by NIST SP 800-30 Rev 1, table I-2.")
                                : Stream.empty())
                .collect(Collectors.joining("\n"));
    }

    private OpenImportedItem.Milestone milestone(FilePlan.Milestone milestone) {
        return new OpenImportedItem.Milestone(
                milestone.title(),
                milestone.description().orElse(NO_WORDS),
                dueOn(milestone),
                completedOn(milestone),
                milestone.status() == MilestoneStatus.CANCELLED
                        ? Optional.of("Cancelled, as the imported file states")
                        : Optional.empty(),
                milestone.moves().stream().map(RowCommand::move).toList());
    }

    private static OpenImportedItem.Move move(FilePlan.Move move) {
        var said = MoveSaid.of(move.reason());
        return new OpenImportedItem.Move(move.from(), move.to(), said.code(), said.words());
    }

    /** A step for which there is no day at all is no promise; its words stay with the item. */
    private boolean hasNoDay(FilePlan.Milestone milestone) {
        return milestone.dueOn().isEmpty()
                && milestone.completedOn().isEmpty()
                && item.plan().scheduledCompletion().isEmpty();
    }

    private LocalDate dueOn(FilePlan.Milestone milestone) {
        return milestone.dueOn().orElseGet(() -> {
            var assumed =
                    item.plan().scheduledCompletion().or(milestone::completedOn).orElseThrow();
            notice("milestones", milestone.title(), "The milestone has no date; " + assumed + " is taken");
            return assumed;
        });
    }

    private Optional<LocalDate> completedOn(FilePlan.Milestone milestone) {
        if (milestone.status() != MilestoneStatus.COMPLETED
                || milestone.completedOn().isPresent()) {
            return milestone.completedOn();
        }
        var assumed = item.closure()
                .flatMap(FileItem.PriorClosure::claimedOn)
                .or(milestone::dueOn)
                .filter(day -> !system.isInTheFuture(day))
                .orElse(system.today());
        notice(
                "milestones",
                milestone.title(),
                "The file does not say when it was completed; " + assumed + " is taken");
        return Optional.of(assumed);
    }

    private List<OpenImportedItem.LogEntry> log() {
        var entries = item.log().stream()
                .filter(entry -> !text(entry).isBlank())
                .map(entry -> new OpenImportedItem.LogEntry(text(entry), entry.on(), entry.who()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (item.status() == Status.IN_PROGRESS && entries.isEmpty()) {
            entries.add(new OpenImportedItem.LogEntry(OpenImportedItem.BEGUN, Optional.empty(), Optional.empty()));
        }
        return entries;
    }

    private static String text(FileItem.LogEntry entry) {
        return Stream.of(entry.title(), entry.text())
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(": "));
    }

    private OpenImportedItem.PriorClosure closure(FileItem.PriorClosure closure) {
        return new OpenImportedItem.PriorClosure(
                closure.claimedOn(),
                closure.by().orElse(NO_WORDS),
                closure.reference().orElse(fileName + ", row " + item.row()));
    }

    private PoamItemId itemId(String field, String written) {
        return Given.accepted(field, written, () -> items.item(written));
    }

    private Map<String, String> others() {
        var others = new LinkedHashMap<>(item.others());
        item.label().ifPresent(label -> others.putIfAbsent(AuthorsNumbers.COLUMN, label));
        item.system().ifPresent(name -> others.putIfAbsent("System", name));
        item.plan().milestones().stream().filter(this::hasNoDay).forEach(milestone -> {
            notice(
                    "milestones",
                    milestone.title(),
                    "The milestone has no date, and neither has the item; its words are kept");
            others.merge(
                    "Milestones without a date",
                    Stream.concat(Stream.of(milestone.title()), milestone.description().stream())
                            .collect(Collectors.joining("\n")),
                    (one, other) -> one + "\n" + other);
        });
        if (item.risk().ratingOrItsDerivation().isEmpty()) {
            item.risk().likelihood().ifPresent(level -> others.putIfAbsent("Likelihood", level.words()));
            item.risk().impact().ifPresent(level -> others.putIfAbsent("Impact", level.words()));
            item.risk().rationale().ifPresent(words -> others.putIfAbsent("Rationale", words));
        }
        return others;
    }

    private void notice(String column, String value, String message) {
        notices.add(new ImportReport.Finding(item.row(), column, value, message));
    }
}
