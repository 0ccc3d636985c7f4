package io.poamledger.exchange.template;

import io.poamledger.events.Bounds;
import io.poamledger.exchange.FileItem.Milestone;
import io.poamledger.exchange.FileItem.MilestoneStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All milestones of an item in one cell. Written as
 *
 * <pre>
 * 2026-07-10: Patch the fleet [done 2026-07-09]
 * > a line of description
 * 2026-08-01: Scan again
 * </pre>
 *
 * and read leniently: one per line, or in a single line between {@code |} or before the next date behind {@code ;};
 * with numbers in front ({@code M1}, {@code (1)}), the date in brackets, or the date behind the text.
 */
final class MilestoneText {

    /** What a cell says, and what could not be read in it. */
    record Reading(List<Milestone> milestones, List<String> errors, List<String> notices) {}

    private static final String NUMBER =
            "(?:\\(\\d{1,3}\\)|(?:MS|M|Milestone)\\s*\\d{1,3}[.:)]?|#\\d{1,3}[.:)]?|\\d{1,3}[.)]|[-*•])\\s*";
    private static final String DATE = "(" + DateText.FORM + ")";
    private static final Pattern UNDATED = Pattern.compile("undated\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_FIRST = Pattern.compile(
            "(?:" + NUMBER + ")?[(\\[]?" + DATE + "[)\\]]?(?:\\s*[:–—-]\\s*|\\s+|$)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(?:" + NUMBER + ")(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_LAST = Pattern.compile(
            "\\s*[,(\\[–—-]?\\s*(?:\\b(?:due|by|target)\\b)?:?\\s*" + DATE + "(?:\\s*[;,]\\s*([a-z ]+?)(?:\\s" + DATE
                    + ")?)?\\s*[)\\]]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile(
            "\\s\\[(done|completed?|cancell?ed|planned)(?:[: ]\\s*" + DATE + ")?]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_IN_LINE = Pattern.compile(
            "(?<!\\s)\\s++\\|\\s+|;\\s++(?=(?:" + NUMBER + ")?[(\\[]?" + DateText.FORM + "[)\\]]?\\s*[:–—-])",
            Pattern.CASE_INSENSITIVE);
    /** Dates and states behind a text are looked for in its last characters only, so that long texts stay cheap. */
    private static final int TAIL = 120;

    private final List<Milestone> milestones = new ArrayList<>();
    private final StringBuilder descriptionOfLast = new StringBuilder();
    private final List<String> errors = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private MilestoneText() {}

    static Reading read(String cell) {
        var reader = new MilestoneText();
        var lines = cell.strip().split("\n", -1);
        var entries = lines.length == 1 ? NEXT_IN_LINE.split(lines[0]) : lines;
        for (var entry : entries) {
            reader.line(entry);
        }
        reader.describeLast();
        return new Reading(List.copyOf(reader.milestones), List.copyOf(reader.errors), List.copyOf(reader.notices));
    }

    private void line(String line) {
        if (line.startsWith(">") && !milestones.isEmpty()) {
            describe(line.substring(line.startsWith("> ") ? 2 : 1));
        } else if (!line.isBlank()) {
            entry(line.strip());
        }
    }

    private void describe(String line) {
        if (descriptionOfLast.length() > 0) {
            descriptionOfLast.append('\n');
        }
        descriptionOfLast.append(line);
    }

    /** Puts the lines of description that followed the last milestone into it. */
    private void describeLast() {
        if (descriptionOfLast.length() > 0) {
            var last = milestones.removeLast();
            var text = descriptionOfLast.toString();
            milestones.add(new Milestone(
                    last.title(),
                    last.description().map(before -> before + "\n" + text).or(() -> Optional.of(text)),
                    last.dueOn(),
                    last.status(),
                    last.completedOn()));
            descriptionOfLast.setLength(0);
        }
    }

    private void entry(String entry) {
        describeLast();
        var dated = DATE_FIRST.matcher(entry);
        var undated = UNDATED.matcher(entry);
        if (dated.matches()) {
            withState(entry, dated.group(2), date(entry, dated.group(1)));
        } else if (undated.matches()) {
            notices.add("The milestone '" + undated.group(1) + "' has no date");
            withState(entry, undated.group(1), Optional.empty());
        } else {
            dateLast(entry);
        }
    }

    private void dateLast(String entry) {
        var numbered = NUMBERED.matcher(entry);
        var text = numbered.matches() ? numbered.group(1) : entry;
        var from = Math.max(0, text.length() - TAIL);
        var tail = DATE_LAST.matcher(text).region(from, text.length());
        if (tail.find() && tail.start() > 0) {
            var title = text.substring(0, tail.start());
            var dueOn = date(entry, tail.group(1));
            add(entry, title, dueOn, state(tail.group(2)), date(entry, tail.group(3)));
            return;
        }
        errors.add("The milestone '" + entry + "' has no date; write it as 2026-07-10: " + entry);
        withState(entry, text, Optional.empty());
    }

    private void withState(String entry, String text, Optional<LocalDate> dueOn) {
        var padded = " " + text;
        var state = STATE.matcher(padded).region(Math.max(0, padded.length() - TAIL), padded.length());
        if (state.find()) {
            add(entry, padded.substring(0, state.start()), dueOn, state(state.group(1)), date(entry, state.group(2)));
        } else {
            add(entry, text, dueOn, MilestoneStatus.PLANNED, Optional.empty());
        }
    }

    private void add(
            String entry,
            String title,
            Optional<LocalDate> dueOn,
            MilestoneStatus status,
            Optional<LocalDate> completedOn) {
        if (title.isBlank()) {
            errors.add("The milestone '" + entry + "' has no text; write it as 2026-07-10: what will be done");
            return;
        }
        var done = status == MilestoneStatus.COMPLETED;
        if (done && completedOn.isEmpty()) {
            notices.add("The milestone '" + entry + "' is done, but the day is not said");
        }
        milestones.add(
                new Milestone(title.strip(), Optional.empty(), dueOn, status, done ? completedOn : Optional.empty()));
    }

    private Optional<LocalDate> date(String entry, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateText.read(text));
        } catch (DateTimeException e) {
            errors.add("The milestone '" + entry + "' has an impossible date, " + text + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static MilestoneStatus state(@Nullable String word) {
        var state = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
        return switch (state) {
            case "done", "complete", "completed", "closed" -> MilestoneStatus.COMPLETED;
            case "cancelled", "canceled" -> MilestoneStatus.CANCELLED;
            default -> MilestoneStatus.PLANNED;
        };
    }

    /** Writes what {@link #read} reads as equal milestones, but for line breaks in titles, which become spaces. */
    static String write(List<Milestone> milestones) {
        var cell = milestones.stream().map(MilestoneText::write).collect(Collectors.joining("\n"));
        var wouldBeSplit = cell.indexOf('\n') < 0 && NEXT_IN_LINE.matcher(cell).find();
        return wouldBeSplit ? cell + "\n>" : cell;
    }

    private static String write(Milestone milestone) {
        var title = milestone.title().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        var first = milestone.dueOn().map(Bounds::words).orElse("undated") + ": " + title
                + state(milestone, STATE.matcher(" " + title).find());
        return milestone
                .description()
                .map(text -> first + "\n> " + String.join("\n> ", Arrays.asList(text.split("\\R", -1))))
                .orElse(first);
    }

    private static String state(Milestone milestone, boolean looksLikeOne) {
        return switch (milestone.status()) {
            case PLANNED -> looksLikeOne ? " [planned]" : "";
            case COMPLETED ->
                milestone
                        .completedOn()
                        .map(on -> " [done " + Bounds.words(on) + "]")
                        .orElse(" [done]");
            case CANCELLED -> " [cancelled]";
        };
    }
}
