package io.poamledger.exchange.series;

import io.poamledger.events.item.RequirementId;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several versions of one register, read one after the other, oldest first, as one file: the newest, with what the others show of how its items
 * came to be so. An item is known by the number of its authors, and without one by its requirement and its title.
 */
public final class Series {

    /** The most items that all versions together may have. */
    public static final int ITEMS = 30_000;

    /** What versions say that cannot all be so. */
    public static final String CONTRADICTION = "Contradiction";

    private static final int ROWS_OF_A_VERSION = 1_000_000;
    private static final Pattern TOTAL = Pattern.compile("(?i)\\btotals?\\b\\D{0,40}(\\d{1,6})\\b");

    private final List<Version> versions = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, List<Stood>> stood = new LinkedHashMap<>();
    private final Map<String, FileItem> last = new LinkedHashMap<>();
    private Optional<ReadFile> newest = Optional.empty();
    private int items;

    /**
     * Adds the next version.
     *
     * @throws IllegalArgumentException it is not newer than the one before it, or there are more than {@link #ITEMS} items
     */
    public void add(LocalDate day, ReadFile file) {
        var version = new Version(day, file.fileName());
        if (!versions.isEmpty() && !day.isAfter(versions.getLast().day())) {
            throw new IllegalArgumentException(
                    "Two versions are of " + day + ": " + versions.getLast().fileName() + " and " + file.fileName());
        }
        items += file.items().size();
        if (items > ITEMS) {
            throw new IllegalArgumentException("The versions have more than %,d items in all".formatted(ITEMS));
        }
        newest.ifPresent(this::beforeTheNewest);
        versions.add(version);
        digests.add(day + " " + file.sha256());
        for (var item : file.items()) {
            stood.computeIfAbsent(identity(item), _ -> new ArrayList<>()).add(Stood.of(version, item));
            last.put(identity(item), item);
        }
        totals(version, file);
        newest = Optional.of(file);
    }

    /** Of an older version its errors count, and of what is worth knowing how much there was. */
    private void beforeTheNewest(ReadFile file) {
        file.errors().stream()
                .map(one ->
                        FileProblem.error(one.row(), one.column(), one.value(), file.fileName() + ": " + one.message()))
                .forEach(problems::add);
        if (!file.notices().isEmpty()) {
            problems.add(FileProblem.notice(
                    0, "", file.fileName(), file.notices().size() + " notices on this version are not repeated here"));
        }
    }

    private void totals(Version version, ReadFile file) {
        var all = file.items().size();
        var completed = (int) file.items().stream()
                .filter(item -> item.status() == Status.COMPLETED)
                .count();
        for (var notice : file.notices()) {
            var total = TOTAL.matcher(notice.value());
            if (total.find()) {
                var said = Integer.parseInt(total.group(1));
                if (said != all && said != completed && said != all - completed) {
                    contradiction(
                            notice.row(),
                            version + " says '" + notice.value() + "' and has " + all + " items, " + completed
                                    + " of them completed");
                }
            }
        }
    }

    /** The newest version with the history of its items; what cannot be is a notice. */
    public ReadFile folded() {
        var file = newest.orElseThrow();
        var told = new ArrayList<FileItem>();
        for (var one : stood.entrySet()) {
            var history = new ItemHistory(last(one.getKey()), one.getValue());
            var name = history.item()
                    .label()
                    .orElseGet(() -> history.item().weakness().title());
            history.contradictions()
                    .forEach(words -> contradiction(history.item().row(), name + ": " + words));
            missingBetween(history, name);
            if (isIn(versions.getLast(), one.getValue())) {
                told.add(history.told());
            } else {
                gone(history, name).ifPresent(told::add);
            }
        }
        var all = new ArrayList<>(file.problems());
        all.addAll(problems);
        return new ReadFile(
                file.format(),
                name(),
                digest(),
                file.rowsRead(),
                file.rowsSkipped(),
                file.columns(),
                told.stream()
                        .sorted((one, other) -> Integer.compare(one.row(), other.row()))
                        .toList(),
                all,
                file.writtenHere());
    }

    private FileItem last(String identity) {
        return Optional.ofNullable(last.get(identity)).orElseThrow();
    }

    private static boolean isIn(Version version, List<Stood> stood) {
        return stood.getLast().version().equals(version);
    }

    private void missingBetween(ItemHistory history, String name) {
        var days = history.stood().stream().map(Stood::version).toList();
        versions.stream()
                .filter(version -> version.day().isAfter(days.getFirst().day())
                        && version.day().isBefore(days.getLast().day())
                        && !days.contains(version))
                .forEach(version -> contradiction(
                        history.item().row(), name + ": It is missing in " + version + " and there again later"));
    }

    /** What was completed before it vanished comes in as that; of anything else it is said, and nothing more. */
    private Optional<FileItem> gone(ItemHistory history, String name) {
        var then = history.stood().getLast();
        if (then.isCompleted()) {
            problems.add(FileProblem.notice(
                    0, "Item", name, "It was last named by " + then.version() + ", as completed, and is taken so"));
            var told = history.told();
            return Optional.of(told.numbered(
                    (versions.indexOf(then.version()) + 1) * ROWS_OF_A_VERSION + told.row(), told.label()));
        }
        contradiction(
                0,
                name + ": It vanished: " + then.version() + " names it in row " + then.row()
                        + ", not completed, and no later version does. It is not taken");
        return Optional.empty();
    }

    private void contradiction(int row, String words) {
        problems.add(FileProblem.notice(row, CONTRADICTION, "", words));
    }

    private static String identity(FileItem item) {
        return item.label()
                .map(label -> "number " + label)
                .orElseGet(() -> "title "
                        + item.weakness()
                                .requirement()
                                .map(RequirementId::toString)
                                .orElse("") + " "
                        + Stood.key(item.weakness().title()));
    }

    private String name() {
        return versions.size() + " versions, " + versions.getFirst() + " to " + versions.getLast();
    }

    private String digest() {
        try {
            var words = digests.stream().collect(Collectors.joining("\n", "series\n", "\n"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
