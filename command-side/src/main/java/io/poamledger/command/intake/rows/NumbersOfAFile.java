package io.poamledger.command.intake.rows;

import io.poamledger.command.intake.rows.ImportReport.Finding;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.exchange.ReadFile;
import java.util.Map;
import java.util.Optional;

/** Which items of a system the numbers of a file are. */
public record NumbersOfAFile(AuthorsNumbers numbers) {

    public Map<String, PoamItemId> numbered(SystemId system, ReadFile file) {
        return numbers.numbered(
                system,
                file.items().stream().flatMap(item -> item.label().stream()).toList());
    }

    /** Where a file speaks of items by numbers of files, it may be expected to speak of all of those; what it does not name goes on. */
    public Optional<Finding> missing(SystemId system, Map<String, PoamItemId> known, WrittenItems.By items) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var missing = numbers.numbered(system).stream()
                .filter(item -> !known.containsValue(item))
                .map(item -> items.shown(item.toString()))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        0,
                        "Item",
                        "",
                        (missing.size() == 1
                                        ? "1 numbered item of this system is not in the file; it stays as it is: "
                                        : missing.size()
                                                + " numbered items of this system are not in the file; they stay as they are: ")
                                + String.join(", ", missing)));
    }
}
