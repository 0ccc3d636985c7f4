package io.poamledger.query.explain;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.lists.PastStock;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.difference.Delta;
import io.poamledger.query.difference.DeltaKind;
import io.poamledger.query.difference.VersionsCompared;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.TwoMoments;
import io.poamledger.query.timeline.CompletionMoves;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares what a figure counted in a month with what it counted in the month before. */
@Component
final class Explanations {

    private final PastStock stock;
    private final PastVersions versions;
    private final CompletionMoves moves;
    private final Flows flows;
    private final Clock clock;

    Explanations(PastStock stock, PastVersions versions, CompletionMoves moves, Flows flows, Clock clock) {
        this.stock = stock;
        this.versions = versions;
        this.moves = moves;
        this.flows = flows;
        this.clock = clock;
    }

    /**
     * Why a figure of a month is another one than that of the month before.
     *
     * @param before what it was in the month before, and {@code after} in the month
     * @param enteredInAll how many it counts in the month and did not count in the month before, and {@code leftInAll} the other way round
     * @param entered these, and {@code left} likewise; a program gets the first {@value #MOST} of each
     */
    record Explanation(
            MonthlyFigure figure,
            YearMonth month,
            long before,
            long after,
            int enteredInAll,
            int leftInAll,
            List<Explained> entered,
            List<Explained> left) {

        static final int MOST = 1_000;

        private Explanation(
                MonthlyFigure figure,
                YearMonth month,
                long before,
                long after,
                List<Explained> entered,
                List<Explained> left) {
            this(figure, month, before, after, entered.size(), left.size(), entered, left);
        }

        /** With as many items as one answer holds. */
        Explanation shortened() {
            return new Explanation(
                    figure,
                    month,
                    before,
                    after,
                    enteredInAll,
                    leftInAll,
                    entered.stream().limit(MOST).toList(),
                    left.stream().limit(MOST).toList());
        }
    }

    /** The month that is asked for, or the running one of the moment. */
    YearMonth month(AskedSystems scope, Parameters asked, Optional<AsOf> moment) {
        return asked.month("month").orElseGet(() -> YearMonth.from(scope.day(moment, clock)));
    }

    /** As it was known at a moment; empty for now. */
    Explanation of(AskedSystems scope, MonthlyFigure figure, YearMonth month, Optional<AsOf> moment) {
        return switch (figure) {
            case OVERDUE -> stock(scope, figure, month, moment, PastStock.Of.OVERDUE);
            case OPEN -> stock(scope, figure, month, moment, PastStock.Of.OPEN);
            case HIGH_RISK -> stock(scope, figure, month, moment, PastStock.Of.HIGH_RISK);
            case OPENED, CLOSED, ITEM_PROMISES_BROKEN, MILESTONE_PROMISES_BROKEN, SLIPS -> {
                var entered = flows.of(scope, figure, month, moment, end(scope, month, moment));
                var left =
                        flows.of(scope, figure, month.minusMonths(1), moment, end(scope, month.minusMonths(1), moment));
                yield new Explanation(figure, month, left.size(), entered.size(), entered, left);
            }
        };
    }

    /** When a month ended, or the moment where that comes before. */
    private AsOf end(AskedSystems scope, YearMonth month, Optional<AsOf> moment) {
        var day = scope.day(moment, clock);
        return month.atEndOfMonth().isBefore(day)
                ? new AsOf.Day(month.atEndOfMonth())
                : moment.orElseGet(() -> new AsOf.Day(day));
    }

    private Explanation stock(
            AskedSystems scope, MonthlyFigure figure, YearMonth month, Optional<AsOf> moment, PastStock.Of counted) {
        var between = new TwoMoments(end(scope, month.minusMonths(1), moment), end(scope, month, moment));
        var parts = scope.systems().stream()
                .map(system -> new Stock(system, counted, between, moment))
                .toList();
        return new Explanation(
                figure,
                month,
                parts.stream().mapToLong(part -> part.difference.before()).sum(),
                parts.stream().mapToLong(part -> part.difference.after()).sum(),
                parts.stream().flatMap(Stock::entered).toList(),
                parts.stream().flatMap(Stock::left).toList());
    }

    /** What a figure counts of one system at two moments. */
    private final class Stock {

        private final RegisteredSystem system;
        private final PastStock.Of counted;
        private final Optional<AsOf> moment;
        private final PastStock.Difference difference;
        private final Map<PoamItemId, List<Delta>> deltas;

        Stock(RegisteredSystem system, PastStock.Of counted, TwoMoments between, Optional<AsOf> moment) {
            this.system = system;
            this.counted = counted;
            this.moment = moment;
            this.difference = stock.between(system, between, counted);
            var others = Stream.concat(difference.entered().stream(), difference.left().stream())
                    .map(item -> item.id().number())
                    .toList();
            this.deltas = versions.between(system, between.from(), between.to(), others).stream()
                    .collect(Collectors.toMap(item -> item.now().id(), item -> VersionsCompared.of(system, item)));
        }

        Stream<Explained> entered() {
            return counted == PastStock.Of.OVERDUE
                    ? late(difference.entered())
                    : difference.entered().stream()
                            .map(item -> found(item, DeltaKind.REOPENED, DeltaKind.OPENED, DeltaKind.RISK));
        }

        Stream<Explained> left() {
            return difference.left().stream()
                    .map(item -> found(item, DeltaKind.CLOSED, DeltaKind.VOIDED, DeltaKind.DUE, DeltaKind.RISK));
        }

        /** Nothing has to happen for a date to pass; what was said of it afterwards is the nearest to a reason. */
        private Stream<Explained> late(List<ItemVersion> items) {
            var moved = moves.next(
                    system,
                    items.stream().collect(Collectors.toMap(item -> item.id().number(), ItemVersion::position)),
                    moment);
            return items.stream().map(item -> {
                var due = "was due " + item.due().map(Bounds::words).orElse("");
                return Optional.ofNullable(moved.get(item.id()))
                        .map(next -> Flows.moved(
                                system,
                                next,
                                due + ", then moved to "
                                        + Bounds.words(next.move().to())))
                        .orElseGet(() -> of(item, due + "; nothing was said of it since", item.position(), ""));
            });
        }

        /** The first of these that there is. */
        private Explained found(ItemVersion item, DeltaKind... kinds) {
            return Stream.of(kinds)
                    .flatMap(kind ->
                            deltas.getOrDefault(item.id(), List.of()).stream().filter(delta -> delta.kind() == kind))
                    .findFirst()
                    .map(delta -> told(item, delta))
                    .orElseGet(() -> of(item, "", item.position(), ""));
        }

        private Explained told(ItemVersion item, Delta delta) {
            return delta.kind() == DeltaKind.DUE
                    ? moves.last(system, item.id(), Optional.empty(), delta.position(), moment)
                            .filter(moved -> moved.position() == delta.position())
                            .map(moved -> Flows.moved(system, moved, words(delta)))
                            .orElseGet(() -> of(item, words(delta), delta.position(), delta.recordedLocally()))
                    : of(item, words(delta), delta.position(), delta.recordedLocally());
        }

        private static String words(Delta delta) {
            return switch (delta.kind()) {
                case DUE -> "moved from " + delta.before() + " to " + delta.after();
                case RISK -> "risk " + delta.before() + ", then " + delta.after();
                default -> delta.kind().words().toLowerCase(Locale.ROOT);
            };
        }

        private Explained of(ItemVersion item, String why, long position, String recorded) {
            return new Explained(
                    item.id(),
                    system.label(item.id().number()),
                    system.name(),
                    item.title(),
                    Optional.of(item.owner()).filter(name -> !name.isEmpty()),
                    why,
                    Optional.empty(),
                    "",
                    Optional.of(position),
                    Optional.of(recorded).filter(text -> !text.isEmpty()));
        }
    }
}
