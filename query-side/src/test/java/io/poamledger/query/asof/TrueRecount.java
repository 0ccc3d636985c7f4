package io.poamledger.query.asof;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.asof.versions.Levels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what was true on a day the slow way: every item of the whole history, from all its events, once per question. */
final class TrueRecount {

    private final Map<PoamItemId, List<Happened>> items;
    private final Map<SystemId, ZoneId> zones;

    /** @param history events of items only, in the order of recording */
    TrueRecount(List<Happened> history, Map<SystemId, ZoneId> zones) {
        this.items = history.stream()
                .collect(Collectors.groupingBy(
                        happened -> ((PoamItemEvent) happened.event()).itemId(), HashMap::new, Collectors.toList()));
        this.zones = zones;
    }

    Levels levels(SystemId system, LocalDate day) {
        var sum = Levels.NONE;
        for (var item : items.entrySet()) {
            if (item.getKey().system().equals(system)) {
                sum = sum.plus(levels(item.getValue(), day, Objects.requireNonNull(zones.get(system))));
            }
        }
        return sum;
    }

    private static Levels levels(List<Happened> history, LocalDate day, ZoneId zone) {
        var first = history.getFirst().at();
        var openedOn = LocalDate.ofInstant(first, zone);
        var since = ((WeaknessOpened) history.getFirst().event())
                .weakness()
                .discoveredOn()
                .filter(openedOn::isAfter)
                .orElse(openedOn);
        var voided = false;
        @Nullable LocalDate ended = null;
        var done = new HashMap<MilestoneId, LocalDate>();
        for (var happened : history) {
            switch (happened.event()) {
                case ItemVoided _ -> voided = true;
                case ItemReopened _ -> {
                    voided = false;
                    ended = null;
                }
                case ItemClosed e -> ended = earlier(e.completedOn(), LocalDate.ofInstant(happened.at(), zone));
                case PriorClosureRecorded e -> ended = e.claimedOn().orElse(since);
                case MilestoneCompleted e ->
                    done.put(e.milestoneId(), earlier(e.completedOn(), LocalDate.ofInstant(happened.at(), zone)));
                default -> {}
            }
        }
        if (voided || day.isBefore(since)) {
            return Levels.NONE;
        }
        if (ended != null && !ended.isAfter(day)) {
            return new Levels(0, 0, 1, 0, 0, 0);
        }
        return open(recordedBy(history, first, day, zone), done, day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Happened> recordedBy(List<Happened> history, Instant first, LocalDate day, ZoneId zone) {
        return history.stream()
                .filter(happened -> happened.at().equals(first)
                        || !LocalDate.ofInstant(happened.at(), zone).isAfter(day))
                .toList();
    }

    private static Levels open(List<Happened> recorded, Map<MilestoneId, LocalDate> done, LocalDate day) {
        var high = 0;
        @Nullable LocalDate due = null;
        var steps = new HashMap<MilestoneId, LocalDate>();
        var gone = new HashSet<MilestoneId>();
        for (var happened : recorded) {
            switch (happened.event()) {
                case RiskAssessed e -> high = e.rating().compareTo(RiskLevel.HIGH) >= 0 ? 1 : 0;
                case CompletionScheduled e -> due = e.dueOn();
                case CompletionRescheduled e -> due = e.to();
                case MilestoneAdded e -> steps.put(e.milestoneId(), e.dueOn());
                case MilestoneRescheduled e -> steps.put(e.milestoneId(), e.to());
                case MilestoneCancelled e -> gone.add(e.milestoneId());
                default -> {}
            }
        }
        done.forEach((milestone, on) -> {
            if (!on.isAfter(day)) {
                gone.add(milestone);
            }
        });
        steps.keySet().removeAll(gone);
        var dates = new ArrayList<>(steps.values());
        var lateMilestones = dates.stream().filter(day::isAfter).count();
        var soon =
                dates.stream().filter(date -> !date.isAfter(day.plusDays(30))).count();
        var late = due != null && due.isBefore(day) ? 1 : 0;
        var dueSoon = due != null && !due.isAfter(day.plusDays(30)) ? 1 : 0;
        return new Levels(1, high, 0, late, lateMilestones, soon + dueSoon);
    }
}
