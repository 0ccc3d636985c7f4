package io.poamledger.command.intake.update;

import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.command.item.weakness.OpenImportedItem.LogEntry;
import io.poamledger.command.item.work.RecordProgress;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row reports that its item does not know yet: a cell repeats all that was reported, and somebody adds to it. */
record Reports(Compared row) {

    List<Difference> news() {
        var known = known();
        return row.file().command().log().stream()
                .filter(entry -> !entry.text().equals(OpenImportedItem.BEGUN))
                .flatMap(entry -> difference(entry, without(entry.text(), known)).stream())
                .toList();
    }

    /** Longest first, so that a text that contains another is found whole. */
    private Collection<String> known() {
        Set<String> texts = Stream.concat(Stream.of(row.now()), row.base().stream())
                .flatMap(then -> Stream.concat(
                        then.said().command().log().stream().map(LogEntry::text), then.reported().stream()))
                .map(Reports::lines)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Optional<Difference> difference(LogEntry entry, String news) {
        return Difference.of(
                "Comments",
                row.base().map(_ -> ""),
                news,
                "",
                new Effect.Orders(new RecordProgress(
                        row.state().id(),
                        news.isEmpty() ? entry.text() : news,
                        entry.happenedOn(),
                        entry.reportedBy())),
                row.ended());
    }

    /** A text without whole lines that are known; as it is written where it has none of them. */
    private static String without(String text, Collection<String> known) {
        var all = "\n" + lines(text) + "\n";
        var rest = all;
        for (var one : known) {
            for (var at = rest.indexOf("\n" + one + "\n");
                    at >= 0 && !one.isEmpty();
                    at = rest.indexOf("\n" + one + "\n")) {
                rest = rest.substring(0, at) + rest.substring(at + one.length() + 1);
            }
        }
        return rest.equals(all) ? text : rest.strip();
    }

    /** Without what readers and writers of cells change: white space at the ends of lines, and empty ones. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
