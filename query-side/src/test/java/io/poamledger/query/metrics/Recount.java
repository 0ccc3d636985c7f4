package io.poamledger.query.metrics;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.promises.Rates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the figures of a period the slow way: every item of the whole history, once per question. */
final class Recount {

    private final Map<PoamItemId, Item> items = new HashMap<>();
    private final Map<SystemId, ZoneId> zones;

    private record Dated<T>(LocalDate on, T value) {}

    private static final class Spell {
        LocalDate began = LocalDate.MIN;

        @Nullable
        LocalDate closed;

        @Nullable
        LocalDate voided;

        @Nullable
        LocalDate before;

        boolean openAt(LocalDate day) {
            return before == null
                    && !began.isAfter(day)
                    && (closed == null || closed.isAfter(day))
                    && (voided == null || voided.isAfter(day));
        }
    }

    private static final class Item {
        LocalDate opened = LocalDate.MIN;

        final List<Spell> spells = new ArrayList<>();
        final List<Dated<Integer>> risks = new ArrayList<>();
        final List<Dated<LocalDate>> dues = new ArrayList<>();

        void begins(LocalDate day) {
            var spell = new Spell();
            spell.began = day;
            spells.add(spell);
        }

        boolean openAt(LocalDate day) {
            return spells.stream().anyMatch(spell -> spell.openAt(day));
        }

        int riskAt(LocalDate day) {
            return risks.stream()
                    .filter(risk -> !risk.on().isAfter(day))
                    .reduce((_, last) -> last)
                    .map(Dated::value)
                    .orElse(-1);
        }

        boolean overdueAt(LocalDate day) {
            return openAt(day)
                    && dues.stream()
                            .filter(due -> !due.on().isAfter(day))
                            .reduce((_, last) -> last)
                            .map(due -> due.value().isBefore(day))
                            .orElse(false);
        }
    }

    Recount(List<Happened> history, Map<SystemId, ZoneId> zones) {
        this.zones = zones;
        history.forEach(happened -> {
            if (happened.event() instanceof PoamItemEvent event) {
                note(
                        event,
                        LocalDate.ofInstant(happened.at(), zone(event.itemId().system())));
            }
        });
    }

    private ZoneId zone(SystemId system) {
        return Objects.requireNonNull(zones.get(system));
    }

    private void note(PoamItemEvent event, LocalDate day) {
        var item = items.computeIfAbsent(event.itemId(), _ -> new Item());
        switch (event) {
            case WeaknessOpened _ -> {
                item.opened = day;
                item.begins(day);
            }
            case ItemReopened _ -> item.begins(day);
            case RiskAssessed e -> item.risks.add(new Dated<>(day, e.rating().ordinal()));
            case CompletionScheduled e -> item.dues.add(new Dated<>(day, e.dueOn()));
            case CompletionRescheduled e -> item.dues.add(new Dated<>(day, e.to()));
            case ItemClosed _ -> item.spells.getLast().closed = day;
            case PriorClosureRecorded _ -> item.spells.getLast().before = day;
            case ItemVoided _ -> item.spells.getLast().voided = day;
            default -> {}
        }
    }

    PeriodFigures period(LocalDate from, LocalDate to) {
        return PeriodFigures.of(from, to, upTo(from.minusDays(1)), upTo(to), Rates.NONE);
    }

    private Counts upTo(LocalDate day) {
        var counts = Counts.NONE;
        for (var item : items.values()) {
            for (var spell : item.spells) {
                counts = flows(item, spell, day, counts);
            }
            if (item.openAt(day)) {
                counts = counts.plus(Counts.of(Figure.open(item.riskAt(day)), 1))
                        .plus(Counts.of(Figure.OPEN_SINCE, item.opened.toEpochDay()));
            }
            if (item.overdueAt(day)) {
                counts = counts.plus(Counts.of(Figure.OVERDUE, 1));
            }
        }
        return counts;
    }

    private static Counts flows(Item item, Spell spell, LocalDate day, Counts counts) {
        if (spell.before != null) {
            return spell.before.isAfter(day) ? counts : counts.plus(Counts.of(Figure.CLOSED_BEFORE, 1));
        }
        var begins = spell.equals(item.spells.getFirst()) ? Figure.OPENED : Figure.REOPENED;
        var sum = spell.began.isAfter(day) ? counts : counts.plus(Counts.of(begins, 1));
        if (spell.closed != null && !spell.closed.isAfter(day)) {
            sum = sum.plus(Counts.of(Figure.CLOSED, 1))
                    .plus(Counts.of(Figure.DAYS_TO_CLOSE, ChronoUnit.DAYS.between(item.opened, spell.closed)));
        }
        return spell.voided != null && !spell.voided.isAfter(day) ? sum.plus(Counts.of(Figure.VOIDED, 1)) : sum;
    }
}
