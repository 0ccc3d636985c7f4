package io.poamledger.command.intake.update;

import io.poamledger.command.Malformed;
import io.poamledger.events.item.MoveReason;
import io.poamledger.exchange.FileColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why dates move that a file moves. */
public record MoveSaid(MoveReason code, String words) {

    /**
     * From one line, such as {@code vendor delay: The part comes in March}; words without a code before them are any other reason.
     *
     * @throws Malformed there are no words
     */
    public static MoveSaid of(String line) {
        var colon = line.indexOf(':');
        var code = colon < 0 ? Optional.<MoveReason>empty() : code(line.substring(0, colon));
        var words = code.isPresent() ? line.substring(colon + 1).strip() : line.strip();
        if (words.isEmpty()) {
            throw new Malformed(
                    "moveReason", line, "'moveReason' says why in words: VENDOR_DELAY: The part comes in March");
        }
        return new MoveSaid(code.orElse(MoveReason.OTHER), words);
    }

    /** What a row says itself, in a column for it. */
    public static Optional<MoveSaid> in(Map<String, String> others) {
        return others.entrySet().stream()
                .filter(column -> isTitle(column.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(MoveSaid::of);
    }

    static boolean isTitle(String title) {
        return FileColumn.saysWhyDatesMove(title);
    }

    private static Optional<MoveReason> code(String words) {
        var name = words.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(MoveReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
