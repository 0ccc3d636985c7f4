package io.poamledger.query.promises;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.promises.ItemPromises.Newest;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.LastRows;
import io.poamledger.query.views.rows.Sums;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every version of every line in each of its carriers, and of those that never changed their carrier how many there are now of each
 * baseline day and outcome. What several items carry is put together when it is asked for, since no row depends on two items.
 */
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
        var after = before.after(change, at, zone, recordedWithinDays);
        after.newest().forEach(now -> write(id, before.find(now.version().where()), now));
        if (change.opens() || !after.equals(before)) {
            items.put(id, after);
        }
    }

    private void write(PoamItemId id, Optional<Newest> before, Newest now) {
        if (before.equals(Optional.of(now))) {
            return;
        }
        before.ifPresent(known -> {
            if (now.since() > known.since()) {
                put(id, known, now.since());
            }
            count(id.system(), known.version(), -1);
        });
        put(id, now, PromiseTables.NO_END);
        count(id.system(), now.version(), 1);
    }

    private void put(PoamItemId id, Newest version, long until) {
        versions.put(
                new PromiseTables.Key(id, version.version().where(), version.since()),
                new PromiseTables.Stored(version.version(), until));
    }

    private void count(SystemId system, PromiseVersion version, long by) {
        if (version.countsAlone()) {
            counts.add(
                    new PromiseTables.Place(
                            system, version.where().ofMilestones(), version.baseline(), version.outcome()),
                    by);
        }
    }
}
