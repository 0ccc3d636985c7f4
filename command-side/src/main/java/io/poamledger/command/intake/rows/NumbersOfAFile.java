package io.poamledger.command.intake.rows;

import io.poamledger.command.intake.rows.ImportReport.Finding;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.labels.WrittenItems;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.exchange.ReadFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which items of a system the numbers of a file are. */
public record NumbersOfAFile(AuthorsNumbers numbers) {

    /** As many items are named of those that a file does not speak of. */
    private static final int NAMED = 50;

    public Map<String, PoamItemId> numbered(SystemId system, ReadFile file) {
        return numbers.numbered(
                system,
                file.items().stream().flatMap(item -> item.label().stream()).toList());
    }

    /** Where a file speaks of items that are there, it is expected to speak of every open one; what it does not name goes on. */
    public Optional<Finding> missing(SystemId system, Map<String, PoamItemId> known, WrittenItems.By items) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var missing = numbers.open(system).stream()
                .filter(item -> !known.containsValue(item))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        0,
                        "Item",
                        "",
                        (missing.size() == 1
                                        ? "1 open item of this system is not in the file; it stays as it is: "
                                        : missing.size()
                                                + " open items of this system are not in the file; they stay as they are: ")
                                + named(missing, items)));
    }

    private static String named(List<PoamItemId> missing, WrittenItems.By items) {
        var named = missing.stream().limit(NAMED).map(item -> items.shown(item.toString()));
        var more = Stream.of("and " + (missing.size() - NAMED) + " more").filter(_ -> missing.size() > NAMED);
        return Stream.concat(named, more).collect(Collectors.joining(", "));
    }
}
