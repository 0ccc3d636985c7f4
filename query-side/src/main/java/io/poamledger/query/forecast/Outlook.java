package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a system's history says about its work from one moment: when it ends, and when it has to begin at the latest. Whoever shows either asks
 * this.
 */
public final class Outlook {

    private final RegisteredSystem system;
    private final LocalDate day;
    private final Undertakings works;
    private final Stretches stretches;
    private final Finishes finishes;

    Outlook(RegisteredSystem system, LocalDate day, Undertakings works) {
        this.system = system;
        this.day = day;
        this.works = works;
        this.stretches = Stretches.of(works, day);
        this.finishes = new Finishes(works, stretches, day);
    }

    /** When an item ends; empty where nothing is left to be done of it, or there was no such item. */
    public Optional<Forecast> of(PoamItemId item) {
        return work(item).map(work -> finishes.all(List.of(work)));
    }

    /** When all of these have ended that are still to be done, and of which something can be said. */
    public Forecast all(Collection<PoamItemId> items) {
        return finishes.all(items.stream().flatMap(item -> work(item).stream()).toList());
    }

    /** By when how many of these are left, one fewer each time, down to those of which nothing can be said. */
    List<Left> burnDown(Collection<PoamItemId> items) {
        return finishes.burnDown(
                items.stream().flatMap(item -> work(item).stream()).toList());
    }

    /** Those of which nothing can be said, with why. */
    List<Unforeseen> unforeseen(Collection<PoamItemId> items) {
        return items.stream()
                .flatMap(item -> work(item).stream())
                .flatMap(work -> finishes.of(work).unforeseen().stream()
                        .map(why -> new Unforeseen(work.item().id(), system.label(work.number()), why)))
                .toList();
    }

    /**
     * When each of these has to begin at the latest, the narrowest first.
     *
     * @param deadlines the days by which items have to be done; of any other it is its own date
     */
    public List<LatestStart> latestStarts(Collection<PoamItemId> items, Map<PoamItemId, LastDay> deadlines) {
        var latest = new LatestStarts(system, works, finishes, deadlines);
        return items.stream()
                .flatMap(item -> work(item).stream())
                .flatMap(work -> latest.of(work).map(found -> start(work, found)).stream())
                .sorted(Comparator.comparing(
                                (LatestStart one) -> one.marginDays().orElse(Integer.MAX_VALUE))
                        .thenComparing(one -> one.item().number()))
                .toList();
    }

    private LatestStart start(Undertaking work, LatestStarts.Found found) {
        var forecast = finishes.all(List.of(work));
        var item = work.item();
        return new LatestStart(
                item.id(),
                system.label(work.number()),
                item.title(),
                item.state(),
                Optional.of(item.owner()).filter(name -> !name.isEmpty()),
                works.waits(work),
                found.deadline(),
                found.startBy(),
                forecast.most().map(end -> Bounds.days(end, found.deadline().day())),
                forecast);
    }

    /** How many times as long as promised half of the finished work took, and four of five; empty where that is too little history. */
    public Optional<Pace> pace() {
        return stretches.areTooFew()
                ? Optional.empty()
                : Optional.of(new Pace(stretches.within(0.5, 0), stretches.within(0.8, 0), stretches.finished()));
    }

    /** How many finished items there are to go by. */
    public int finished() {
        return stretches.finished();
    }

    LocalDate day() {
        return day;
    }

    private Optional<Undertaking> work(PoamItemId item) {
        return Optional.ofNullable(works.byNumber().get(item.number()))
                .filter(work -> work.isOpen() && item.system().equals(system.id()));
    }

    /** How many times as long as promised work took. */
    public record Pace(double half, double most, int finished) {}

    /** An item of which nothing can be said. */
    public record Unforeseen(PoamItemId item, String label, String why) {}
}
