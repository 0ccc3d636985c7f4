package io.poamledger.query.verdicts.known;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.cmmc.status.StatusEntry;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CloseoutFacts;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.StatusFacts.Representation;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the ledger gave of a system at the end of each day on which that could change, since something was said of it first. One walk serves
 * everything that was said; a day costs as much as changed on it.
 */
public final class KnownDays {

    private final CmmcRecords records;
    private final SystemAt now;
    private final Map<PoamItemId, AssessedItem> items = new HashMap<>();
    private final Map<RequirementId, Map<PoamItemId, AssessedItem>> byRequirement = new TreeMap<>();
    private final Map<RequirementId, List<AssessedItem>> telling = new HashMap<>();
    /** Where an assessment or a status changed. */
    private final List<Long> assessing = new ArrayList<>();

    private Optional<AssessmentFacts> assessment = Optional.empty();
    private Optional<CloseoutFacts> closeout = Optional.empty();

    private KnownDays(CmmcRecords records, SystemAt now) {
        this.records = records;
        this.now = now;
    }

    /** By day, from the day of the first of these on; each has the day it was recorded on, as it ended. */
    static NavigableMap<LocalDate, KnownOn> since(List<Representation> said, SystemAt now, CmmcRecords records) {
        return said.isEmpty() ? new TreeMap<>() : new KnownDays(records, now).walk(said);
    }

    /**
     * The first day since a status on which a requirement that was found met was not met any more; empty while all of them are met. What
     * is only claimed to have been so counts from its recording, or from the claimed day where nothing was recorded by then.
     */
    public static Optional<LocalDate> complianceChangedOn(StatusEntry status, SystemAt now, CmmcRecords records) {
        if (!KnownOn.fellBehind(now)) {
            return Optional.empty();
        }
        var granted = now.status().changes().stream()
                .filter(change -> change.entry().statusDate().equals(status.statusDate()))
                .findFirst()
                .orElseThrow();
        return new KnownDays(records, now)
                        .walk(
                                granted.position(),
                                earlier(granted.entry().recordedOn(), now.from().day()),
                                List.of())
                        .entrySet()
                        .stream()
                        .filter(day -> day.getValue().fellBehind())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .or(() -> now.items().stream()
                                .filter(AssessedItem::isOpen)
                                .filter(item ->
                                        now.findings().isMet(item.requirement().orElseThrow()))
                                .map(AssessedItem::since)
                                .min(LocalDate::compareTo))
                        .map(day -> day.isBefore(status.statusDate()) ? status.statusDate() : day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private NavigableMap<LocalDate, KnownOn> walk(List<Representation> said) {
        return walk(
                said.getFirst().position(),
                said.getFirst().countsFrom(now.from().day()),
                said);
    }

    private NavigableMap<LocalDate, KnownOn> walk(long position, LocalDate recordedOn, List<Representation> said) {
        var versions = records.itemsSince(now.from(), position);
        var changed = changes(said, versions, position);
        changed.merge(recordedOn, position, Math::max);

        var known = new TreeMap<LocalDate, KnownOn>();
        var next = 0;
        var reached = position;
        assessed(recordedOn, position);
        for (var day : changed.subMap(recordedOn, true, now.from().day(), true).entrySet()) {
            var end = Math.max(reached, day.getValue());
            while (next < versions.size() && versions.get(next).from() <= end) {
                put(versions.get(next));
                next++;
            }
            if (assessing.stream().anyMatch(new Between(reached, end)::holds)) {
                assessed(day.getKey(), end);
                telling.clear();
            }
            reached = end;
            known.put(day.getKey(), known(day.getKey(), end));
        }
        return known;
    }

    /** The last position of each day on which what is known could change. */
    private TreeMap<LocalDate, Long> changes(List<Representation> said, List<AssessedItem> versions, long position) {
        var from = now.from();
        var changed = new TreeMap<LocalDate, Long>();
        said.forEach(one -> changed.merge(one.countsFrom(from.day()), one.position(), Math::max));
        versions.forEach(version -> changed.merge(version.recordedOn(), version.from(), Math::max));
        for (var event : records.assessedSince(from, position)) {
            changed.merge(event.recordedOn(), event.position(), Math::max);
            assessing.add(event.position());
        }
        for (var change : now.status().changes()) {
            var effectiveOn = change.entry().effectiveOn();
            assessing.add(change.position());
            changed.merge(change.entry().recordedOn(), change.position(), Math::max);
            changed.putIfAbsent(effectiveOn, 0L);
            now.status()
                    .history()
                    .asOf(effectiveOn, from.knownOn(), now.packs())
                    .lastDay()
                    .ifPresent(last -> changed.putIfAbsent(last.plusDays(1), 0L));
        }
        changed.putIfAbsent(from.day(), 0L);
        return changed;
    }

    /** Positions after the one and up to the other. */
    private record Between(long after, long to) {

        boolean holds(long position) {
            return position > after && position <= to;
        }
    }

    private void put(AssessedItem version) {
        var before = Optional.ofNullable(items.put(version.id(), version));
        before.flatMap(AssessedItem::requirement)
                .ifPresent(requirement -> of(requirement).remove(version.id()));
        version.requirement().ifPresent(requirement -> of(requirement).put(version.id(), version));
    }

    /** The items for a requirement, to be changed. */
    private Map<PoamItemId, AssessedItem> of(RequirementId requirement) {
        telling.remove(requirement);
        return byRequirement.computeIfAbsent(requirement, _ -> new LinkedHashMap<>());
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
                telling()));
    }

    private List<AssessedItem> telling() {
        return byRequirement.entrySet().stream()
                .flatMap(one -> telling
                        .computeIfAbsent(
                                one.getKey(), _ -> telling(one.getValue().values()))
                        .stream())
                .toList();
    }

    /**
     * As many of the items for a requirement as say the same as all: one of each standing, before and after the assessment, of the open ones
     * the latest, or one without a date.
     */
    private List<AssessedItem> telling(Collection<AssessedItem> items) {
        record Kept(Standing standing, boolean seen) {}
        var kept = new HashMap<Kept, AssessedItem>();
        items.forEach(item -> kept.merge(new Kept(item.standing(), isSeen(item)), item, KnownDays::later));
        return List.copyOf(kept.values());
    }

    private boolean isSeen(AssessedItem item) {
        return item.ended()
                .filter(ended -> assessedOn(item).filter(ended::isBefore).isPresent())
                .isPresent();
    }

    private Optional<LocalDate> assessedOn(AssessedItem item) {
        return closeout.filter(
                        later -> item.requirement().filter(later::lookedAt).isPresent())
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
