package io.poamledger.query.explain;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.difference.Delta;
import io.poamledger.query.difference.DeltaKind;
import io.poamledger.query.difference.Deltas;
import io.poamledger.query.metrics.Figures;
import io.poamledger.query.promises.Outcome;
import io.poamledger.query.promises.Promised;
import io.poamledger.query.promises.Promises;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.TwoMoments;
import io.poamledger.query.timeline.Cause;
import io.poamledger.query.timeline.CompletionMoves;
import io.poamledger.query.timeline.CompletionMoves.Placed;
import io.poamledger.query.timeline.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened in a month. */
@Component
final class Flows {

    private static final List<Outcome> NOT_KEPT =
            List.of(Outcome.LATE, Outcome.OPEN, Outcome.WITHDRAWN, Outcome.KEPT_BY_CLAIM);

    private final Figures figures;
    private final Promises promises;
    private final Timeline timeline;
    private final CompletionMoves moves;
    private final Deltas deltas;

    Flows(Figures figures, Promises promises, Timeline timeline, CompletionMoves moves, Deltas deltas) {
        this.figures = figures;
        this.promises = promises;
        this.timeline = timeline;
        this.moves = moves;
        this.deltas = deltas;
    }

    /** @param end when the month ended, as far as the moment knows */
    List<Explained> of(AskedSystems scope, MonthlyFigure figure, YearMonth month, Optional<AsOf> moment, AsOf end) {
        return switch (figure) {
            case OPENED -> items(scope, Figures.Which.OPENED, DeltaKind.OPENED, month, moment, end);
            case CLOSED -> items(scope, Figures.Which.CLOSED, DeltaKind.CLOSED, month, moment, end);
            case ITEM_PROMISES_BROKEN -> broken(scope, false, month, moment);
            case MILESTONE_PROMISES_BROKEN -> broken(scope, true, month, moment);
            case SLIPS ->
                timeline.slips(scope, month, moment).stream()
                        .map(slip -> moved(system(scope, slip.move().item()), slip, words(slip)))
                        .toList();
            case OVERDUE, OPEN, HIGH_RISK -> throw new IllegalArgumentException(figure + " is no flow");
        };
    }

    private List<Explained> items(
            AskedSystems scope, Figures.Which which, DeltaKind kind, YearMonth month, Optional<AsOf> moment, AsOf end) {
        var events = deltas
                .between(scope, new TwoMoments(new AsOf.Day(month.atDay(1).minusDays(1)), end))
                .told(Optional.of(kind))
                .stream()
                .collect(Collectors.toMap(Delta::item, Function.identity()));
        return figures
                .behind(
                        scope,
                        which,
                        month.atDay(1),
                        month.atEndOfMonth(),
                        moment,
                        Optional.empty(),
                        Integer.MAX_VALUE - 1)
                .rows()
                .stream()
                .map(item -> happened(item, Optional.ofNullable(events.get(item.item())), kind))
                .toList();
    }

    private static Explained happened(Figures.Behind item, Optional<Delta> event, DeltaKind kind) {
        return new Explained(
                item.item(),
                item.label(),
                item.system(),
                item.title(),
                Optional.empty(),
                kind == DeltaKind.OPENED
                        ? "opened on " + item.openedOn()
                        : "closed" + item.endedOn().map(day -> " on " + day).orElse(""),
                Optional.empty(),
                "",
                event.map(Delta::position),
                event.map(Delta::recordedLocally));
    }

    private List<Explained> broken(AskedSystems scope, boolean milestones, YearMonth month, Optional<AsOf> moment) {
        var wanted = new Promises.Wanted(
                Optional.of(milestones), NOT_KEPT, Optional.empty(), Optional.empty(), Optional.empty());
        return promises
                .page(
                        scope,
                        new Promises.Due(month.atDay(1), month.atEndOfMonth(), moment),
                        wanted,
                        Optional.empty(),
                        Integer.MAX_VALUE - 1)
                .rows()
                .stream()
                .map(promise -> broken(system(scope, promise.item()), promise, moment))
                .toList();
    }

    private Explained broken(RegisteredSystem system, Promised promise, Optional<AsOf> moment) {
        var moved = moves.last(system, promise.item(), promise.milestone(), promise.position(), moment);
        return new Explained(
                promise.item(),
                promise.label(),
                promise.system(),
                promise.title(),
                promise.owner(),
                promise.milestone().map(id -> "milestone " + id + ", ").orElse("") + "promised for "
                        + Bounds.words(promise.baseline()) + ": "
                        + promise.outcome().words(),
                promise.reason().map(Cause::valueOf),
                moved.map(move -> move.move().reason()).orElse(""),
                Optional.of(promise.position()),
                Optional.of(promise.recordedLocally()));
    }

    private static String words(Placed slip) {
        var move = slip.move();
        return move.milestone().map(id -> "milestone " + id + " moved from ").orElse("moved from ")
                + Bounds.words(move.from()) + " to " + Bounds.words(move.to()) + ", " + Math.abs(move.days())
                + (Math.abs(move.days()) == 1 ? " day" : " days") + (move.days() < 0 ? " earlier" : " later");
    }

    static Explained moved(RegisteredSystem system, Placed moved, String why) {
        var move = moved.move();
        return new Explained(
                move.item(),
                system.label(move.item().number()),
                system.name(),
                move.title(),
                move.owner(),
                why,
                Optional.of(move.code()),
                move.reason(),
                Optional.of(moved.position()),
                Optional.of(move.recordedLocally()));
    }

    private static RegisteredSystem system(AskedSystems scope, PoamItemId item) {
        return scope.system(item.system().value());
    }
}
