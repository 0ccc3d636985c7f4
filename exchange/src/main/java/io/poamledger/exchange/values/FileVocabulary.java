package io.poamledger.exchange.values;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.item.FileItem.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words files use for ratings, states, and for "nothing". */
public final class FileVocabulary {

    /** What is written into a cell instead of leaving it empty. */
    private static final Set<String> NOTHING = Set.of("na", "none", "tbd", "tba", "tbc", "unknown", "", "nil");

    private static final Map<String, RiskLevel> LEVELS = levels();
    private static final Map<String, Status> STATES = Map.ofEntries(
            Map.entry("open", Status.OPEN),
            Map.entry("new", Status.OPEN),
            Map.entry("identified", Status.OPEN),
            Map.entry("planned", Status.OPEN),
            Map.entry("notstarted", Status.OPEN),
            Map.entry("todo", Status.OPEN),
            Map.entry("inprogress", Status.IN_PROGRESS),
            Map.entry("inprocess", Status.IN_PROGRESS),
            Map.entry("started", Status.IN_PROGRESS),
            Map.entry("underway", Status.IN_PROGRESS),
            Map.entry("ongoing", Status.IN_PROGRESS),
            Map.entry("completed", Status.COMPLETED),
            Map.entry("complete", Status.COMPLETED),
            Map.entry("closed", Status.COMPLETED),
            Map.entry("done", Status.COMPLETED),
            Map.entry("fixed", Status.COMPLETED),
            Map.entry("resolved", Status.COMPLETED),
            Map.entry("remediated", Status.COMPLETED));
    /** Words that say more than a state of ours does: they are understood as one, and kept beside it. */
    private static final Map<String, Status> ROUGHLY = Map.ofEntries(
            Map.entry("delayed", Status.IN_PROGRESS),
            Map.entry("overdue", Status.IN_PROGRESS),
            Map.entry("late", Status.IN_PROGRESS),
            Map.entry("onhold", Status.IN_PROGRESS),
            Map.entry("blocked", Status.IN_PROGRESS),
            Map.entry("paused", Status.IN_PROGRESS),
            Map.entry("ontrack", Status.IN_PROGRESS),
            Map.entry("atrisk", Status.IN_PROGRESS),
            Map.entry("pending", Status.IN_PROGRESS),
            Map.entry("pendingapproval", Status.IN_PROGRESS),
            Map.entry("pendingvalidation", Status.IN_PROGRESS),
            Map.entry("pendingverification", Status.IN_PROGRESS),
            Map.entry("pendingclosure", Status.IN_PROGRESS),
            Map.entry("pendingreview", Status.IN_PROGRESS),
            Map.entry("awaitingapproval", Status.IN_PROGRESS),
            Map.entry("awaitingvalidation", Status.IN_PROGRESS),
            Map.entry("underreview", Status.IN_PROGRESS),
            Map.entry("inreview", Status.IN_PROGRESS),
            Map.entry("remediating", Status.IN_PROGRESS),
            Map.entry("investigating", Status.IN_PROGRESS),
            Map.entry("mitigated", Status.IN_PROGRESS),
            Map.entry("partiallycomplete", Status.IN_PROGRESS),
            Map.entry("deferred", Status.OPEN),
            Map.entry("reopened", Status.OPEN),
            Map.entry("vendordependency", Status.OPEN),
            Map.entry("configurationfindings", Status.OPEN),
            Map.entry("operationalrequirement", Status.OPEN),
            Map.entry("riskaccepted", Status.OPEN),
            Map.entry("acceptedrisk", Status.OPEN),
            Map.entry("acceptrisk", Status.OPEN),
            Map.entry("accepted", Status.OPEN));

    private static final Set<String> NO_ITEM = Set.of(
            "void", "voided", "cancelled", "canceled", "notapplicable", "archived", "falsepositive", "withdrawn");

    private FileVocabulary() {}

    public static boolean meansNothing(String text) {
        return NOTHING.contains(key(text));
    }

    public static Optional<RiskLevel> level(String text) {
        return Optional.ofNullable(LEVELS.get(key(text)));
    }

    public static Optional<Status> state(String text) {
        return Optional.ofNullable(STATES.get(key(text)));
    }

    public static Optional<Status> roughly(String text) {
        return Optional.ofNullable(ROUGHLY.get(key(text)));
    }

    /** Whether the state says that the row is no weakness (any more) and was never remediated. */
    public static boolean saysNoItem(String text) {
        return NO_ITEM.contains(key(text));
    }

    public static boolean isLevel(String text) {
        return level(text).isPresent();
    }

    public static boolean isState(String text) {
        return state(text).isPresent() || roughly(text).isPresent() || saysNoItem(text);
    }

    /** The words that are written into files. */
    public static List<String> levelsInWords() {
        return Arrays.stream(RiskLevel.values()).map(RiskLevel::words).toList();
    }

    public static List<String> statesInWords() {
        return Arrays.stream(Status.values()).map(FileVocabulary::of).toList();
    }

    public static String of(Status status) {
        return switch (status) {
            case OPEN -> "Open";
            case IN_PROGRESS -> "In progress";
            case COMPLETED -> "Completed";
        };
    }

    private static Map<String, RiskLevel> levels() {
        var levels = Arrays.stream(RiskLevel.values())
                .collect(Collectors.toMap(level -> key(level.words()), Function.identity()));
        levels.put("medium", RiskLevel.MODERATE);
        levels.put("med", RiskLevel.MODERATE);
        levels.put("critical", RiskLevel.VERY_HIGH);
        return Map.copyOf(levels);
    }

    /** A word without what does not matter in it. */
    public static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
