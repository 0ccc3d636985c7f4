package io.poamledger.query.verdicts;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CloseoutFacts;
import io.poamledger.query.cmmc.CmmcEvent;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the ledger gave of a system at the end of each day on which that could change, from a position on. */
final class KnownDays {

    private final CmmcRecords records;
    private final SystemAt now;
    private final Map<PoamItemId, AssessedItem> items = new LinkedHashMap<>();
    private Optional<AssessmentFacts> assessment = Optional.empty();
    private Optional<CloseoutFacts> closeout = Optional.empty();

    private KnownDays(CmmcRecords records, SystemAt now) {
        this.records = records;
        this.now = now;
    }

    /**
     * By day, the first being that of the position.
     *
     * @param recordedOn the day of the position
     */
    static NavigableMap<LocalDate, KnownOn> since(
            long position, LocalDate recordedOn, SystemAt now, CmmcRecords records) {
        return new KnownDays(records, now).walk(position, recordedOn);
    }

    private NavigableMap<LocalDate, KnownOn> walk(long position, LocalDate recordedOn) {
        var from = now.from();
        var changed = new TreeMap<LocalDate, Long>();
        var versions = records.itemsSince(from, position);
        changed.put(recordedOn, position);
        versions.forEach(version -> changed.merge(version.recordedOn(), version.from(), Math::max));
        records.assessedSince(from, position)
                .forEach((CmmcEvent event) -> changed.merge(event.recordedOn(), event.position(), Math::max));
        for (var change : now.status().changes()) {
            var effectiveOn = change.entry().effectiveOn();
            changed.merge(change.entry().recordedOn(), change.position(), Math::max);
            changed.putIfAbsent(effectiveOn, 0L);
            now.status()
                    .history()
                    .asOf(effectiveOn, from.knownOn(), now.packs())
                    .lastDay()
                    .ifPresent(last -> changed.putIfAbsent(last.plusDays(1), 0L));
        }
        changed.putIfAbsent(from.day(), 0L);

        var known = new TreeMap<LocalDate, KnownOn>();
        var next = 0;
        var reached = position;
        assessed(recordedOn, position);
        for (var day : changed.subMap(recordedOn, true, from.day(), true).entrySet()) {
            var end = Math.max(reached, day.getValue());
            while (next < versions.size() && versions.get(next).from() <= end) {
                items.put(versions.get(next).id(), versions.get(next));
                next++;
            }
            if (end > reached) {
                assessed(day.getKey(), end);
                reached = end;
            }
            known.put(day.getKey(), known(day.getKey(), end));
        }
        return known;
    }

    private void assessed(LocalDate day, long position) {
        var then = at(day, position);
        assessment = records.lastCompleted(then);
        closeout = assessment.flatMap(
                one -> records.closeout(one.id(), now.status().upTo(position), then));
    }

    private Viewpoint at(LocalDate day, long position) {
        return new Viewpoint(now.from().system(), By.RECORDED, day, day, position, position);
    }

    private KnownOn known(LocalDate day, long position) {
        return KnownOn.of(new SystemAt(
                at(day, position),
                now.packs(),
                assessment,
                closeout,
                Optional.empty(),
                now.status().upTo(position),
                telling(items.values())));
    }

    /** As many of them as say the same as all: one of each requirement and standing, before and after the assessment, of the open ones the latest, or one without a date. */
    private List<AssessedItem> telling(Collection<AssessedItem> items) {
        record Kept(RequirementId requirement, Standing standing, boolean seen) {}
        var telling = new HashMap<Kept, AssessedItem>();
        for (var item : items) {
            item.requirement()
                    .ifPresent(requirement -> telling.merge(
                            new Kept(requirement, item.standing(), isSeen(item)), item, KnownDays::later));
        }
        return List.copyOf(telling.values());
    }

    private boolean isSeen(AssessedItem item) {
        return item.ended()
                .filter(ended -> assessedOn(item).filter(ended::isBefore).isPresent())
                .isPresent();
    }

    private Optional<LocalDate> assessedOn(AssessedItem item) {
        return closeout.filter(later ->
                        item.requirement().filter(later::lookedAt).isPresent())
                .map(CloseoutFacts::effectiveOn)
                .or(() -> assessment.map(one -> one.judgedOn(now.from().day())));
    }

    private static AssessedItem later(AssessedItem one, AssessedItem other) {
        if (one.due().isEmpty() || other.due().isEmpty()) {
            return one.due().isEmpty() ? one : other;
        }
        return one.due().get().isBefore(other.due().get()) ? other : one;
    }
}
