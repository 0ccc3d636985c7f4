package io.poamledger.query.promises;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.SystemId;
import io.poamledger.query.facts.ItemChanges;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.LastRows;
import io.poamledger.query.views.rows.Sums;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of every promise, and how many there are now of each baseline day and outcome. */
@Component
final class PromisesProjection implements Question {

    private static final int MOST_DAYS = 365;

    private final SystemDirectory systems;
    private final ItemChanges changes;
    private final int recordedWithinDays;
    private final HeldRows<PoamItemId, ItemPromises> items;
    private final LastRows<PromiseTables.Key, PromiseTables.Stored> versions;
    private final Sums<PromiseTables.Place, Long> counts;

    PromisesProjection(
            JdbcClient views,
            SystemDirectory systems,
            ItemChanges changes,
            @Value("${poam.promises.recorded-within-days:7}") int recordedWithinDays) {
        if (recordedWithinDays < 0 || recordedWithinDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "poam.promises.recorded-within-days is from 0 to " + MOST_DAYS + ", not " + recordedWithinDays);
        }
        this.systems = systems;
        this.changes = changes;
        this.recordedWithinDays = recordedWithinDays;
        var tables = new PromiseTables(views);
        this.items = new HeldRows<>(tables::item, PromiseTables.UPSERT_ITEM, PromiseTables::row);
        this.versions = new LastRows<>(PromiseTables.UPSERT_VERSION, PromiseTables::row);
        this.counts = new Sums<>(Long::sum, PromiseTables.ADD, PromiseTables::row);
    }

    @Override
    public QuestionName name() {
        return QuestionName.PROMISES;
    }

    @Override
    public String settings() {
        return "recorded within " + recordedWithinDays + " days";
    }

    @Override
    public List<String> tables() {
        return PromiseTables.STATEMENTS;
    }

    @Override
    public List<String> indexes() {
        return PromiseTables.INDEXES;
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        var id = event.itemId();
        var change = changes.of(message);
        var zone = systems.zone(id.system(), change.recording());
        var at = change.recording().at().truncatedTo(ChronoUnit.MILLIS);
        var before = change.opens() ? ItemPromises.NONE : items.find(id).orElseThrow();
        var after = before.after(change, LocalDate.ofInstant(at, zone), zone, recordedWithinDays);
        var kept = after.since(write(id, before, after, at.toEpochMilli()));
        if (change.opens() || !kept.equals(before)) {
            items.put(id, kept);
        }
    }

    /** From when each version counts: the instants of those that changed are new. */
    private TreeMap<Integer, Long> write(PoamItemId id, ItemPromises before, ItemPromises after, long at) {
        var since = new TreeMap<>(before.since());
        after.newest().forEach((milestone, version) -> {
            var known = before.newest().get(milestone);
            if (version.equals(known)) {
                return;
            }
            if (known != null) {
                var from = before.since().getOrDefault(milestone, at);
                var until = Math.max(from, at);
                if (until > from) {
                    versions.put(new PromiseTables.Key(id, milestone, from), new PromiseTables.Stored(known, until));
                }
                since.put(milestone, until);
                count(id.system(), known, -1);
            } else {
                since.put(milestone, at);
            }
            versions.put(
                    new PromiseTables.Key(id, milestone, since.get(milestone)),
                    new PromiseTables.Stored(version, PromiseTables.NO_END));
            count(id.system(), version, 1);
        });
        return since;
    }

    private void count(SystemId system, PromiseVersion version, long by) {
        counts.add(new PromiseTables.Place(system, version.milestone() > 0, version.baseline(), version.outcome()), by);
    }
}
