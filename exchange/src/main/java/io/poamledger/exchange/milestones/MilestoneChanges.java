package io.poamledger.exchange.milestones;

import io.poamledger.events.Bounds;
import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.SlashOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of milestones after they were planned, as FedRAMP writes it: {@code (2) Update 2026-08-01 : why}, and with
 * {@code New} and {@code Complete} in the place of {@code Update}. A day that is updated has moved, for the reason that is given.
 */
public final class MilestoneChanges {

    private static final String BEGINNING = "(?:\\((\\d{1,3})\\)\\s*)?(New|Updated?|Completed?)\\b";
    private static final Pattern BEGINS = form("\\s*" + BEGINNING + ".*");
    private static final Pattern ENTRY =
            form("\\s*" + BEGINNING + "\\s*:?\\s*(" + DateText.FORM + ")\\s*[:–—-]?\\s*(.*)");
    private static final String NO_REASON = "The file gives no reason";

    private final List<Milestone> milestones;
    private final List<Integer> numbers;
    private final List<String> errors;
    private final List<String> notices;
    private final SlashOrder order;

    private MilestoneChanges(MilestoneText.Reading planned, SlashOrder order) {
        milestones = new ArrayList<>(planned.milestones());
        numbers = new ArrayList<>(planned.numbers());
        errors = new ArrayList<>(planned.errors());
        notices = new ArrayList<>(planned.notices());
        this.order = order;
    }

    private static Pattern form(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** @param kind {@code new}, {@code update} or {@code complete} */
    private record Change(String entry, OptionalInt number, String kind, String date, String words) {}

    /** Whether the whole cell is written so; another text says of the milestones what only people understand. */
    public static boolean areIn(String cell) {
        return !cell.isBlank() && read(cell).isPresent();
    }

    /** The milestones as the changes left them; a cell that {@link #areIn} denies changes nothing. */
    public static MilestoneText.Reading applied(MilestoneText.Reading planned, String cell, SlashOrder order) {
        var changes = cell.isBlank() ? Optional.<List<Change>>empty() : read(cell);
        if (changes.isEmpty()) {
            return planned;
        }
        var reader = new MilestoneChanges(planned, order);
        changes.get().stream().filter(change -> change.kind().equals("new")).forEach(reader::added);
        changes.get().stream().filter(change -> !change.kind().equals("new")).forEach(reader::changed);
        return new MilestoneText.Reading(reader.milestones, reader.numbers, reader.errors, reader.notices);
    }

    /** The moves and the days of completion of milestones that are numbered from 1. */
    public static String write(List<Milestone> milestones) {
        return IntStream.range(0, milestones.size())
                .boxed()
                .flatMap(at -> changes("(" + (at + 1) + ") ", milestones.get(at)))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> changes(String number, Milestone milestone) {
        return Stream.concat(
                milestone.moves().stream()
                        .map(move -> number + "Update " + Bounds.words(move.to()) + " : " + OneLine.of(move.reason())),
                milestone.completedOn().stream().map(day -> number + "Complete " + Bounds.words(day)));
    }

    private static Optional<List<Change>> read(String cell) {
        var entries = new ArrayList<String>();
        for (var line : cell.lines().filter(line -> !line.isBlank()).toList()) {
            if (entries.isEmpty() || BEGINS.matcher(line).matches()) {
                entries.add(line.strip());
            } else {
                entries.add(entries.removeLast() + " " + line.strip());
            }
        }
        var changes = entries.stream().flatMap(entry -> change(entry).stream()).toList();
        return Optional.of(changes).filter(all -> all.size() == entries.size());
    }

    private static Optional<Change> change(String entry) {
        var parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = parts.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(1)));
        var kind = parts.group(2).toLowerCase(Locale.ROOT).replaceAll("d$", "");
        return Optional.of(
                new Change(entry, number, kind, parts.group(3), parts.group(4).strip()));
    }

    private void added(Change change) {
        if (change.words().isEmpty()) {
            errors.add("In '" + change.entry()
                    + "' the new milestone has no text; write what will be done behind its date");
            return;
        }
        date(change).ifPresent(day -> {
            milestones.add(Milestone.planned(change.words(), day));
            numbers.add(change.number().orElse(0));
        });
    }

    private void changed(Change change) {
        var place = place(change.number());
        if (place.isEmpty()) {
            errors.add("'" + change.entry()
                    + "' is about a milestone that the row does not have; number both in the same way," + " as (1)");
            return;
        }
        date(change)
                .ifPresent(day ->
                        milestones.set(place.getAsInt(), changed(milestones.get(place.getAsInt()), change, day)));
    }

    private Milestone changed(Milestone milestone, Change change, LocalDate day) {
        if (change.kind().equals("complete")) {
            var done = milestone.doneOn(day);
            return change.words().isEmpty() ? done : done.describedBy(change.words());
        }
        if (milestone.dueOn().isEmpty() || milestone.dueOn().get().equals(day)) {
            return milestone.describedBy(change.entry());
        }
        if (change.words().isEmpty()) {
            notices.add("'" + change.entry() + "' moves a date without a reason");
        }
        return milestone.movedTo(day, change.words().isEmpty() ? NO_REASON : change.words());
    }

    /** Where nothing is numbered, the numbers of changes count the milestones. */
    private OptionalInt place(OptionalInt number) {
        if (number.isEmpty()) {
            return milestones.size() == 1 ? OptionalInt.of(0) : OptionalInt.empty();
        }
        var at = numbers.indexOf(number.getAsInt());
        if (at < 0 && numbers.stream().allMatch(one -> one == 0) && number.getAsInt() <= milestones.size()) {
            at = number.getAsInt() - 1;
        }
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private Optional<LocalDate> date(Change change) {
        try {
            return Optional.of(DateText.read(change.date(), order));
        } catch (DateTimeException e) {
            errors.add("In '" + change.entry() + "' the date " + change.date() + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }
}
