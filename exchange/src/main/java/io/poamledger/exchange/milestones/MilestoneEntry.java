package io.poamledger.exchange.milestones;

import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.SlashOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One milestone as people write it: a number, the date or a range in front or behind, its state behind. Every date in it
 * has to have a meaning; one that has none, and a word that may be the state or a part of the title, is an error.
 */
final class MilestoneEntry {

    /** Dates and states behind a text are looked for in its last characters only, so that long texts stay cheap. */
    private static final int TAIL = 160;

    private static final int SHOWN = 300;

    private final String entry;
    private final SlashOrder order;
    private final List<String> errors = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> description = new ArrayList<>();
    private Optional<LocalDate> dueOn = Optional.empty();
    private Optional<LocalDate> completedOn = Optional.empty();
    private Optional<String> state = Optional.empty();
    private Optional<Milestone> milestone = Optional.empty();
    private boolean dated;
    private int number;

    MilestoneEntry(String entry, SlashOrder order) {
        this.entry = entry;
        this.order = order;
    }

    Optional<Milestone> milestone() {
        return milestone;
    }

    /** 0 where it has none. */
    int number() {
        return number;
    }

    List<String> errors() {
        return errors;
    }

    List<String> notices() {
        return notices;
    }

    /** Takes a title as it stands between quotes. */
    void quoted(@Nullable String written, String day, String title, @Nullable String word, @Nullable String completed) {
        number = written == null ? 0 : digits(written);
        if (day.equals("undated")) {
            notices.add("The milestone '" + title + "' has no date");
        } else {
            dueOn = date(day);
        }
        state = Optional.ofNullable(word);
        completedOn = completed == null ? Optional.empty() : date(completed);
        add(title);
    }

    /** Reads the whole entry by the grammar. */
    void read() {
        var text = beginning(entry);
        text = end(text);
        if (!dated) {
            text = dateLast(text);
        }
        if (!dated) {
            errors.add("The milestone '" + shown() + "' has no date; write it as 2026-07-10: " + shown());
        }
        if (errors.isEmpty()) {
            nothingIsLeftOver(text);
        }
        add(text);
    }

    /** Number, box and date in front are taken off. */
    private String beginning(String whole) {
        var numbered = MilestoneForms.NUMBERED.matcher(whole);
        var text = whole;
        if (numbered.matches()) {
            text = numbered.group(2);
            number = numbered.group(1) == null ? 0 : digits(numbered.group(1));
        }
        var box = MilestoneForms.BOX.matcher(text);
        if (box.matches()) {
            state = Optional.of(box.group(1).isBlank() ? "open" : "done");
            text = box.group(2);
        }
        var undated = MilestoneForms.UNDATED.matcher(text);
        if (undated.matches()) {
            dated = true;
            notices.add("The milestone '" + undated.group(1) + "' has no date");
            return undated.group(1);
        }
        var range = MilestoneForms.RANGE.matcher(text);
        if (range.matches()) {
            dated = true;
            dueOn = date(range.group(2));
            date(range.group(1)).ifPresent(day -> description.add("Starts on " + day));
            return range.group(3);
        }
        var first = MilestoneForms.DATE_FIRST.matcher(text);
        if (first.matches()) {
            dated = true;
            dueOn = date(first.group(1));
            return first.group(2);
        }
        return text;
    }

    private static int digits(String number) {
        var digits = number.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** A state behind the text is taken off, with its day. */
    private String end(String text) {
        var padded = " " + text;
        var last =
                MilestoneForms.STATE_LAST.matcher(padded).region(Math.max(0, padded.length() - TAIL), padded.length());
        if (last.find()) {
            var word = last.group(1) == null ? last.group(3) : last.group(1);
            var day = last.group(2) == null ? last.group(4) : last.group(2);
            said(word, day);
            return padded.substring(0, last.start()).strip() + (opensBracket(padded, last.start()) ? ")" : "");
        }
        var note =
                MilestoneForms.NOTE_LAST.matcher(padded).region(Math.max(0, padded.length() - TAIL), padded.length());
        if (!dated && note.find() && DateText.in(note.group(1)).findAny().isEmpty()) {
            description.add(note.group(1).strip());
            return padded.substring(0, note.start()).strip() + ")";
        }
        return text;
    }

    /** Of {@code (due 2026-07-10; Done)} the bracket is still to be closed. */
    private static boolean opensBracket(String text, int end) {
        var open = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('[', end));
        var closed = Math.max(text.lastIndexOf(')', end), text.lastIndexOf(']', end));
        return open > closed && open < end && end - open < TAIL;
    }

    private void said(String word, @Nullable String day) {
        if (state.isPresent() && !MilestoneForms.status(state.get()).equals(MilestoneForms.status(word))) {
            errors.add("The milestone '" + shown() + "' has two states, '" + state.get() + "' and '" + word
                    + "'; leave one");
        }
        state = Optional.of(word);
        if (day != null) {
            completedOn = date(day);
            if (MilestoneForms.status(word) == MilestoneStatus.PLANNED) {
                errors.add("The milestone '" + shown() + "' is '" + word + "' on a day; " + ways());
            }
        }
    }

    private String dateLast(String text) {
        var from = Math.max(0, text.length() - TAIL);
        var tail = MilestoneForms.DATE_LAST.matcher(text).region(from, text.length());
        if (tail.find() && tail.start() > 0) {
            dated = true;
            dueOn = date(tail.group(1));
            return end(text.substring(0, tail.start()));
        }
        return text;
    }

    /** What is left is the title: without a date, and without a word that may be the state. */
    private void nothingIsLeftOver(String title) {
        var more = DateText.in(title).toList();
        if (!more.isEmpty()) {
            errors.add("The milestone '" + shown() + "' names a further date, " + String.join(" and ", more) + "; "
                    + ways());
        } else if (state.isEmpty() && MilestoneForms.MAYBE_STATE.matcher(title).matches()) {
            errors.add("The milestone '" + shown() + "' may be done or planned; " + ways());
        }
    }

    private String ways() {
        return "write one milestone a line, as 2026-07-10: what will be done [done 2026-07-09], put other words into a line"
                + " below it that begins with >, or the title into quotes, as 2026-07-10: \"what will be done\"";
    }

    private void add(String text) {
        var title = text.strip();
        if (title.isEmpty()) {
            errors.add("The milestone '" + shown() + "' has no text; write it as 2026-07-10: what will be done");
            return;
        }
        var status = state.map(MilestoneForms::status).orElse(MilestoneStatus.PLANNED);
        var done = status == MilestoneStatus.COMPLETED;
        if (done && completedOn.isEmpty() && errors.isEmpty()) {
            notices.add("The milestone '" + shown() + "' is done, but the day is not said");
        }
        state.filter(_ -> status == MilestoneStatus.PLANNED)
                .filter(word -> !MilestoneForms.saysNoMore(word))
                .ifPresent(word -> description.addFirst("State in the file: " + word));
        var words = String.join("\n", description);
        milestone = Optional.of(new Milestone(
                title,
                Optional.of(words).filter(some -> !some.isEmpty()),
                dueOn,
                status,
                done ? completedOn : Optional.empty()));
    }

    private Optional<LocalDate> date(String text) {
        try {
            return Optional.of(DateText.read(text, order));
        } catch (DateTimeException e) {
            errors.add("In the milestone '" + shown() + "' the date " + text + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private String shown() {
        return entry.length() <= SHOWN ? entry : entry.substring(0, SHOWN) + "…";
    }
}
