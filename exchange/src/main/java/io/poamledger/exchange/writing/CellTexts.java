package io.poamledger.exchange.writing;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.LogEntry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of items as cells have them, in whatever columns. */
final class CellTexts {

    private static final Pattern CONTROL =
            Pattern.compile("[A-Za-z]{2,3}-\\d{1,3}(?:\\s?\\(\\d{1,3}\\)){0,5}|3\\.\\d{1,2}\\.\\d{1,2}(?:\\[[a-z]])?");

    private CellTexts() {}

    /** A date cell; words for a day that spreadsheets know nothing of. */
    static Object day(Optional<LocalDate> day) {
        return day.<Object>map(given -> Bounds.hold(given) ? given : Bounds.words(given))
                .orElse("");
    }

    static String level(Optional<RiskLevel> level) {
        return level.map(RiskLevel::words).orElse("");
    }

    /** For people: read back, all comments of an item are one entry without date. */
    static String comments(FileItem item) {
        return item.log().stream().map(LogEntry::inACell).collect(Collectors.joining("\n"));
    }

    /** The requirement, and of the references what is one too, an objective, or a control of NIST SP 800-53. */
    static String controls(FileItem item) {
        var weakness = item.weakness();
        return Stream.concat(
                        weakness.requirement().map(Object::toString).stream(),
                        weakness.references().stream().filter(CellTexts::isControl))
                .collect(Collectors.joining("; "));
    }

    /** The other references. */
    static String otherReferences(FileItem item) {
        return item.weakness().references().stream()
                .filter(reference -> !isControl(reference))
                .collect(Collectors.joining("; "));
    }

    private static boolean isControl(String reference) {
        return CONTROL.matcher(reference).matches();
    }
}
