package io.poamledger.query.asof;

import io.poamledger.events.Bounds;
import io.poamledger.query.asof.versions.Claims;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.Levels;
import io.poamledger.query.facts.State;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By how much the counts of a day as they were true differ from those that were known at its end: per item, what its claimed dates say
 * instead of the days of recording. Only claims that came late, and days before an item was opened, make a difference.
 */
final class Corrections {

    private final Days days;
    private final ZoneId zone;

    Corrections(Days days, ZoneId zone) {
        this.days = days;
        this.zone = zone;
    }

    /** Where the changes of one system go. */
    interface Days {
        void on(LocalDate day, Levels by);
    }

    /**
     * Adds one item's difference, or takes it back.
     *
     * @param versions all of them, oldest first
     * @param until the day of the last event; from then on nothing differs
     * @param by 1, or -1 to take it back
     */
    void count(Claims claims, List<ItemVersion> versions, LocalDate until, int by) {
        truly(claims, versions.getFirst(), claims.since(), claims.openedOn(), by);
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var from = day(version);
            var to = i + 1 < versions.size() ? day(versions.get(i + 1)) : until;
            truly(claims, version, from, to, by);
            known(version, from, to, -by);
        }
    }

    private LocalDate day(ItemVersion version) {
        return LocalDate.ofInstant(version.from(), zone);
    }

    private void truly(Claims claims, ItemVersion item, LocalDate from, LocalDate to, int by) {
        if (!claims.voided()) {
            var end = claims.ended().map(day -> later(day, from)).filter(day -> day.isBefore(to));
            active(item, claims.done(), from, end.orElse(to), by);
            end.ifPresent(day -> span(day, to, new Levels(0, 0, by, 0, 0, 0)));
        }
    }

    private void known(ItemVersion item, LocalDate from, LocalDate to, int by) {
        if (item.state().active()) {
            active(item, Map.of(), from, to, by);
        } else if (item.state() == State.CLOSED) {
            span(from, to, new Levels(0, 0, by, 0, 0, 0));
        }
    }

    private void active(ItemVersion item, Map<Integer, LocalDate> done, LocalDate from, LocalDate to, int by) {
        span(from, to, new Levels(by, item.high() ? by : 0, 0, 0, 0, 0));
        item.due().ifPresent(due -> promise(due, from, to, new Levels(0, 0, 0, by, 0, 0), by));
        item.steps().forEach((number, due) -> {
            var end = Optional.ofNullable(done.get(number))
                    .filter(day -> day.isBefore(to))
                    .orElse(to);
            promise(due, from, end, new Levels(0, 0, 0, 0, by, 0), by);
        });
    }

    private void promise(LocalDate due, LocalDate from, LocalDate to, Levels late, int by) {
        var judged = Bounds.judged(due);
        span(later(from, judged.plusDays(1)), to, late);
        span(later(from, judged.minusDays(Levels.SOON_DAYS)), to, new Levels(0, 0, 0, 0, 0, by));
    }

    private void span(LocalDate from, LocalDate to, Levels by) {
        if (from.isBefore(to)) {
            days.on(from, by);
            days.on(to, by.negated());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
