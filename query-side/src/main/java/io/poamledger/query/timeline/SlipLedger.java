package io.poamledger.query.timeline;

import static java.util.Comparator.naturalOrder;

import io.poamledger.query.asof.sums.PastSums;
import io.poamledger.query.asof.sums.SumsBy;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Requirements;
import io.poamledger.query.lists.Walk.Statement;
import io.poamledger.query.register.Standing;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the slips, what was withdrawn and what is imposed by who answers for it, by requirement, by reason and by month. */
@Component
class SlipLedger {

    private final JdbcClient views;
    private final Timeline timeline;
    private final MoveTotals totals;
    private final PastSums sums;
    private final Clock clock;

    SlipLedger(JdbcClient views, Timeline timeline, MoveTotals totals, PastSums sums, Clock clock) {
        this.totals = totals;
        this.views = views;
        this.timeline = timeline;
        this.sums = sums;
        this.clock = clock;
    }

    /** What slips are told apart by. */
    enum SlipsBy {
        /** The responsible party when the date moved. */
        OWNER("owner", Optional.of(SumsBy.OWNER)),
        /** That of the item when the date moved. */
        REQUIREMENT("requirement", Optional.of(SumsBy.REQUIREMENT)),
        REASON("code", Optional.empty()),
        /** That of recording. */
        MONTH("month", Optional.empty());

        final String column;

        /** The same of what stands. */
        final Optional<SumsBy> standing;

        SlipsBy(String column, Optional<SumsBy> standing) {
            this.column = column;
            this.standing = standing;
        }
    }

    /**
     * A line of the ledger.
     *
     * @param key what it is of; empty for nobody and for no requirement
     * @param slips dates of agreed plans that moved later or earlier, and {@code days} by how many the later ones did
     * @param withdrawn promises that ended with nothing that takes them over; none by reason, which those have not
     * @param imposed open dates to which nobody who has to keep them has said a word; none by reason and by month, which those have not
     */
    record Line(String key, long slips, long days, long earlierDays, long withdrawn, long imposed) {

        Line plus(Line more) {
            return new Line(
                    key,
                    slips + more.slips,
                    days + more.days,
                    earlierDays + more.earlierDays,
                    withdrawn + more.withdrawn,
                    imposed + more.imposed);
        }
    }

    /** By what they are told apart by, in its order. */
    List<Line> lines(AskedSystems scope, Filter filter, SlipsBy by) {
        if (scope.systems().isEmpty()) {
            return List.of();
        }
        var owners = timeline.owners(scope, filter);
        var lines = new TreeMap<String, Line>(by == SlipsBy.REQUIREMENT ? Requirements.IN_ORDER : naturalOrder());
        totals.by(by.column, scope, filter, owners).stream()
                .filter(sum -> sum.counted() > 0)
                .map(sum -> new Line(sum.said(), sum.counted(), sum.days(), sum.earlier(), 0, 0))
                .forEach(line -> lines.merge(line.key(), line, Line::plus));
        if (by != SlipsBy.REASON && !filter.code().isPresent()) {
            withdrawn(TimelineSelect.withdrawn(scope, filter, owners, clock).rows(by.column + " AS said"))
                    .forEach(line -> lines.merge(line.key(), line, Line::plus));
        }
        imposed(scope, filter, by).forEach(line -> lines.merge(line.key(), line, Line::plus));
        return List.copyOf(lines.values());
    }

    private Stream<Line> imposed(AskedSystems scope, Filter filter, SlipsBy by) {
        if (filter.asksForMoves() || filter.month().isPresent()) {
            return Stream.empty();
        }
        var from = new LookedAt(scope, filter.moment(), By.RECORDED);
        var wanted = new PastSums.Wanted(
                Standing.ACTIVE, filter.owner(), filter.requirement(), Optional.empty(), filter.item());
        return by.standing.stream()
                .flatMap(apart -> sums.sums(from, wanted, apart).stream())
                .filter(sum -> sum.imposed() > 0)
                .map(sum -> new Line(sum.key(), 0, 0, 0, 0, sum.imposed()));
    }

    private List<Line> withdrawn(Statement all) {
        return views.sql("SELECT said, count(*) AS ended FROM (" + all.sql() + ") GROUP BY said")
                .params(all.values())
                .query((row, _) -> new Line(Columns.given(row, "said"), 0, 0, 0, row.getLong("ended"), 0))
                .list();
    }
}
