package io.poamledger.exchange.oscal.writing;

import io.poamledger.exchange.item.FileItem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a document.
 *
 * @param item its row is its number in the ledger
 * @param isVoid whether it goes no further
 * @param derived what the ledger worked out about it: title to text
 * @param mitigating what lowers its risk
 */
public record PlannedItem(
        FileItem item,
        boolean isVoid,
        Map<String, String> derived,
        Optional<Acceptance> accepted,
        List<Deviation> deviations,
        List<String> mitigating) {

    public PlannedItem {
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        deviations = List.copyOf(deviations);
        mitigating = List.copyOf(mitigating);
    }

    /** An item whose risk nobody treats otherwise than by its plan. */
    public static PlannedItem of(FileItem item) {
        return new PlannedItem(item, false, Map.of(), Optional.empty(), List.of(), List.of());
    }

    /** The risk is lived with. */
    public record Acceptance(String rationale, String acceptedBy, Optional<LocalDate> until) {}

    /**
     * Somebody asked to judge the risk otherwise.
     *
     * @param granted empty while nobody has decided
     */
    public record Deviation(String kind, String rationale, Optional<Boolean> granted) {}

    String number() {
        return Integer.toString(item.row());
    }
}
