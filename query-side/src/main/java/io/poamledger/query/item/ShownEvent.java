package io.poamledger.query.item;

import io.poamledger.query.facts.Promise;
import io.poamledger.query.history.HistoryEntry;
import io.poamledger.query.history.HistoryEntry.Change;
import io.poamledger.query.layout.First;
import io.poamledger.query.reviews.Decided;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An event as the page of its item shows it: recorded and claimed are two facts.
 *
 * @param recordedOn the day in the system's time zone
 * @param time of that day
 * @param apart by how many days the claimed date comes before the recorded one, less than 0 where it comes after; 0 for none
 * @param decided what reviews decided after it and before the next event, newest first
 */
record ShownEvent(HistoryEntry entry, LocalDate recordedOn, String time, int apart, First<Decided> decided) {

    static ShownEvent of(HistoryEntry entry, RegisteredSystem system, List<Decided> decided) {
        var day = system.day(entry.recordedAt());
        return new ShownEvent(
                entry,
                day,
                system.local(entry.recordedAt()).substring("2026-07-05 ".length()),
                entry.claimedOn().map(claimed -> Promise.days(claimed, day)).orElse(0),
                First.of(decided));
    }

    /**
     * A sentence that says which value another one replaced.
     *
     * @param before the words before both values
     * @param after those behind them, as a sentence of their own
     */
    public record Replacement(String before, Change change, String after) {}

    /** The sentence where it says both values of the only change; then the change needs no line of its own. */
    public Optional<Replacement> moved() {
        return Optional.of(changed())
                .filter(changes -> changes.size() == 1)
                .map(List::getFirst)
                .flatMap(change -> {
                    var said = "from " + change.from() + " to " + change.to();
                    var at = entry.sentence().indexOf(said);
                    return at < 0
                            ? Optional.empty()
                            : Optional.of(new Replacement(
                                    entry.sentence().substring(0, at),
                                    change,
                                    entry.sentence()
                                            .substring(at + said.length())
                                            .replaceFirst("^, ", "")));
                });
    }

    /** Values that replaced others and that the sentence does not say. */
    public List<Change> replaced() {
        return moved().isPresent() ? List.of() : changed();
    }

    private List<Change> changed() {
        return entry.changes().stream()
                .filter(change -> !change.from().isEmpty())
                .toList();
    }

    /** Values that were said for the first time. */
    public List<Change> added() {
        return entry.changes().stream()
                .filter(change -> change.from().isEmpty())
                .toList();
    }

    /** How far the claimed date is from the recorded one, such as {@code 4 days before}. */
    public String distance() {
        var days = Math.abs(apart);
        return days + (days == 1 ? " day " : " days ") + (apart > 0 ? "before" : "after");
    }
}
