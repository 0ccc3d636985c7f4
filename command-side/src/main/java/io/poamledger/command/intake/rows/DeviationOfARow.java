package io.poamledger.command.intake.rows;

import io.poamledger.command.item.weakness.OpenImportedItem.Deviation;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.ItemKind;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a FedRAMP workbook says of a deviation is asked for, where it may be; the file decides nothing. */
final class DeviationOfARow {

    private static final SequencedMap<String, DeviationKind> KINDS = kinds();
    private static final Set<String> SAID = Set.of("yes", "pending", "approved");
    private static final String RATIONALE = "Deviation Rationale";

    private DeviationOfARow() {}

    /** The first that counts when a row speaks of several. */
    private static SequencedMap<String, DeviationKind> kinds() {
        var kinds = new LinkedHashMap<String, DeviationKind>();
        kinds.put("Operational Requirement", DeviationKind.OPERATIONAL_REQUIREMENT);
        kinds.put("False Positive", DeviationKind.FALSE_POSITIVE);
        kinds.put("Risk Adjustment", DeviationKind.RISK_ADJUSTMENT);
        return kinds;
    }

    /** @param notices gets a column and what becomes of it */
    static Optional<Deviation> asked(
            FileItem item, ItemKind kind, String fileName, BiConsumer<String, String> notices) {
        if (item.status() == Status.COMPLETED) {
            return Optional.empty();
        }
        var said = KINDS.entrySet().stream()
                .filter(column -> SAID.contains(
                        item.others().getOrDefault(column.getKey(), "").toLowerCase(Locale.ROOT)))
                .findFirst();
        if (kind == ItemKind.ASSESSMENT) {
            said.ifPresent(column ->
                    notices.accept(column.getKey(), "It is kept; a finding of an assessment has no deviation"));
            return Optional.empty();
        }
        said.ifPresent(column -> notices.accept(
                column.getKey(), "The deviation is asked for, and decided with the item by somebody else"));
        return said.map(column -> new Deviation(
                column.getValue(),
                item.others().getOrDefault(RATIONALE, fileName + ", row " + item.row() + " says: " + column.getKey())));
    }
}
