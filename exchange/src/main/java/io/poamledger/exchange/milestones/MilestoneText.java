package io.poamledger.exchange.milestones;

import io.poamledger.events.Bounds;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.item.FilePlan.Move;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.SlashOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All milestones of an item in one cell. Written as
 *
 * <pre>
 * 2026-07-10: Patch the fleet [done 2026-07-09]
 * > a line of description
 * 2026-08-01: "Scan again, as of 2026-07-01"
 * </pre>
 *
 * and read by the grammar in {@code docs/exchange.md}. A title in quotes is taken as it stands; one without them that
 * names a further date, or ends in a word that may be its state, is refused with the ways to write it.
 */
public final class MilestoneText {

    /**
     * What a cell says, and what could not be read in it.
     *
     * @param numbers that the cell gives its milestones, 0 for none; as many as milestones
     */
    public record Reading(
            List<Milestone> milestones, List<Integer> numbers, List<String> errors, List<String> notices) {

        public static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());

        public Reading {
            milestones = List.copyOf(milestones);
            numbers = List.copyOf(numbers);
            errors = List.copyOf(errors);
            notices = List.copyOf(notices);
        }

        /** One milestone without a number, of which nothing is to be said. */
        public static Reading of(Milestone one) {
            return new Reading(List.of(one), List.of(0), List.of(), List.of());
        }
    }

    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(\\d{1,3}\\)");

    private static final Pattern BEFORE_QUOTES =
            Pattern.compile("(?:\\((\\d{1,3})\\) )?(\\d{4}-\\d\\d-\\d\\d|undated): \"");
    private static final Pattern BEHIND_QUOTES =
            Pattern.compile("(?: \\[(done|cancelled)(?: (\\d{4}-\\d\\d-\\d\\d))?])?");

    private final SlashOrder order;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final StringBuilder descriptionOfLast = new StringBuilder();
    private final List<String> errors = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private MilestoneText(SlashOrder order) {
        this.order = order;
    }

    /** @param order of dates with slashes */
    public static Reading read(String cell, SlashOrder order) {
        var reader = new MilestoneText(order);
        lines(cell.strip()).forEach(reader::line);
        reader.describeLast();
        return new Reading(reader.milestones, reader.numbers, reader.errors, reader.notices);
    }

    /** Where a cell numbers its milestones as (1), a line without number and date goes on with the one before it. */
    private static List<String> lines(String cell) {
        var lines = new ArrayList<String>();
        for (var line : cell.lines().toList()) {
            if (NUMBERED.matcher(cell).lookingAt()
                    && !line.isBlank()
                    && !lines.isEmpty()
                    && !line.startsWith(">")
                    && !NUMBERED.matcher(line).lookingAt()
                    && DateText.in(line).findAny().isEmpty()) {
                lines.add(lines.removeLast().strip() + " " + line.strip());
            } else if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void line(String line) {
        if (line.startsWith(">") && !milestones.isEmpty()) {
            describe(line.substring(line.startsWith("> ") ? 2 : 1));
            return;
        }
        var text = line.strip();
        if (!quoted(text)) {
            MilestoneSplit.of(text).forEach(part -> {
                describeLast();
                var entry = new MilestoneEntry(part, order);
                entry.read();
                take(entry);
            });
        }
    }

    /** Whether it is a day, a title between quotes, and its state: then nothing in the title has a meaning. */
    private boolean quoted(String line) {
        var before = BEFORE_QUOTES.matcher(line);
        if (!before.lookingAt()) {
            return false;
        }
        var end = endOfQuotes(line, before.end());
        var behind = BEHIND_QUOTES.matcher(line).region(Math.min(end + 1, line.length()), line.length());
        if (end < 0 || !behind.matches()) {
            return false;
        }
        describeLast();
        var entry = new MilestoneEntry(line, order);
        var title = line.substring(before.end(), end).replace("\"\"", "\"");
        entry.quoted(before.group(1), before.group(2), title, behind.group(1), behind.group(2));
        take(entry);
        return true;
    }

    /** Where the quote stands that is not doubled; -1 where there is none. */
    private static int endOfQuotes(String line, int from) {
        for (var at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
            if (at + 1 >= line.length() || line.charAt(at + 1) != '"') {
                return at;
            }
        }
        return -1;
    }

    private void take(MilestoneEntry entry) {
        entry.milestone().ifPresent(milestone -> {
            milestones.add(milestone);
            numbers.add(entry.number());
        });
        errors.addAll(entry.errors());
        notices.addAll(entry.notices());
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

    /** Writes what {@link #read} reads as equal milestones, but for line breaks in titles, which become spaces. */
    public static String write(List<Milestone> milestones) {
        return milestones.stream().map(MilestoneText::write).collect(Collectors.joining("\n"));
    }

    /** The same with a number for each, on the days they were first planned for: what became of that is {@link MilestoneChanges}. */
    public static String writeNumbered(List<Milestone> milestones) {
        return IntStream.range(0, milestones.size())
                .mapToObj(at -> "(" + (at + 1) + ") " + write(planned(milestones.get(at))))
                .collect(Collectors.joining("\n"));
    }

    private static Milestone planned(Milestone milestone) {
        var first = milestone.moves().stream().findFirst().map(Move::from).or(milestone::dueOn);
        var said = milestone.completedOn().isPresent();
        return new Milestone(
                milestone.title(),
                milestone.description(),
                first,
                said ? MilestoneStatus.PLANNED : milestone.status(),
                Optional.empty());
    }

    private static String write(Milestone milestone) {
        var title = milestone.title().replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
        var day = milestone.dueOn().map(Bounds::words).orElse("undated");
        var plain = day + ": " + title + state(milestone);
        var first = saysTheSame(plain, title, milestone)
                ? plain
                : day + ": \"" + title.replace("\"", "\"\"") + "\"" + state(milestone);
        return milestone
                .description()
                .map(text -> first + "\n> " + String.join("\n> ", Arrays.asList(text.split("\n", -1))))
                .orElse(first);
    }

    /** Whether it is read back as written without quotes. */
    private static boolean saysTheSame(String plain, String title, Milestone milestone) {
        var reading = read(plain, SlashOrder.NOT_SAID);
        return reading.errors().isEmpty()
                && reading.milestones()
                        .equals(List.of(new Milestone(
                                title,
                                Optional.empty(),
                                milestone.dueOn(),
                                milestone.status(),
                                milestone.completedOn())));
    }

    private static String state(Milestone milestone) {
        return switch (milestone.status()) {
            case PLANNED -> "";
            case COMPLETED -> milestone.completedOn().map(on -> done(on)).orElse(" [done]");
            case CANCELLED -> " [cancelled]";
        };
    }

    private static String done(LocalDate on) {
        return " [done " + Bounds.words(on) + "]";
    }

    /** What a word for the state of a milestone means that has a cell of its own. */
    public static MilestoneStatus understood(String word) {
        return MilestoneForms.status(word);
    }
}
