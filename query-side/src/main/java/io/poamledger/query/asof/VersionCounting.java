package io.poamledger.query.asof;

import io.poamledger.events.Bounds;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.Levels;
import io.poamledger.query.facts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Turns a new version of an item into changes of its system's counts, so that the counts of any moment are a sum.
 *
 * <p>Most change when something is recorded. Overdue and due soon change at midnight without any event, so they are counted
 * ahead: what is not late yet is added on the day after its date, and taken back from there if it moves or ends before. Whoever
 * asks adds up the instants to the moment and the days to the day it is at that moment.
 */
final class VersionCounting {

    private final Changes changes;
    private final ZoneId zone;

    /** @param zone of the system, which decides what day it is when something is recorded */
    VersionCounting(Changes changes, ZoneId zone) {
        this.changes = changes;
        this.zone = zone;
    }

    /** Where the changes of one system go. */
    interface Changes {
        void at(Instant instant, Levels by);

        void on(LocalDate day, Levels by);
    }

    void opened(ItemVersion first) {
        count(first, first.from(), 1);
    }

    void changed(ItemVersion before, ItemVersion after) {
        count(before, after.from(), -1);
        count(after, after.from(), 1);
    }

    private void count(ItemVersion item, Instant at, int by) {
        if (item.state().active()) {
            changes.at(at, new Levels(by, item.high() ? by : 0, 0, 0, 0, 0));
            item.due().ifPresent(due -> promise(due, at, new Levels(0, 0, 0, by, 0, 0), by));
            item.steps().values().forEach(due -> promise(due, at, new Levels(0, 0, 0, 0, by, 0), by));
        } else if (item.state() == State.CLOSED) {
            changes.at(at, new Levels(0, 0, by, 0, 0, 0));
        }
    }

    private void promise(LocalDate due, Instant at, Levels late, int by) {
        var judged = Bounds.judged(due);
        from(judged.plusDays(1), at, late);
        from(judged.minusDays(Levels.SOON_DAYS), at, new Levels(0, 0, 0, 0, 0, by));
    }

    /** It counts from the day on, but not before it was recorded. */
    private void from(LocalDate day, Instant at, Levels by) {
        if (day.isAfter(LocalDate.ofInstant(at, zone))) {
            changes.on(day, by);
        } else {
            changes.at(at, by);
        }
    }
}
