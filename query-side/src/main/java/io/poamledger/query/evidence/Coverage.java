package io.poamledger.query.evidence;

import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which items of a system nothing is attached to. There may be very many items, so they are gone through a part at a time. */
@Component
final class Coverage {

    /** So many items are gone through at a time. */
    private static final int PART = 500;

    private static final Comparator<PastEntry> CLOSED_FIRST = Comparator.comparing(
                    (PastEntry item) -> item.state() != State.CLOSED)
            .thenComparing(item -> item.state() != State.PENDING_VALIDATION)
            .thenComparing(item -> item.item().number());

    private final PastPortfolio portfolio;
    private final JdbcClient views;
    private final Clock clock;

    Coverage(PastPortfolio portfolio, JdbcClient views, Clock clock) {
        this.portfolio = portfolio;
        this.views = views;
        this.clock = clock;
    }

    /**
     * A part of a system's items.
     *
     * @param first and {@code last}: what was gone through, as people see it; empty where there is no item
     * @param items how many these were, without void ones
     * @param without those of them without an artifact, closed ones first
     */
    record Part(
            Optional<String> first, Optional<String> last, int items, List<PastEntry> without, Optional<String> next) {

        Part {
            without = List.copyOf(without);
        }

        /** How many of those without are closed. */
        public long closed() {
            return without.stream().filter(item -> item.state() == State.CLOSED).count();
        }
    }

    Part of(RegisteredSystem system, LookedAt from, Optional<Cursor> after) {
        var moment = from.moment().orElseGet(() -> new AsOf.At(clock.instant()));
        var page = portfolio.everything(system, moment, from.by(), after, PART);
        var rows = page.rows();
        var covered = covered(page, from.end(system));
        var counted = rows.stream().filter(item -> item.state() != State.VOID).toList();
        return new Part(
                rows.stream().findFirst().map(PastEntry::label),
                rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().label()),
                counted.size(),
                counted.stream()
                        .filter(item -> !covered.contains(item.item().toString()))
                        .sorted(CLOSED_FIRST)
                        .toList(),
                page.next());
    }

    private Set<String> covered(Page<PastEntry> page, long end) {
        return new HashSet<>(views.sql("""
                        SELECT DISTINCT item FROM evidence_attached
                        WHERE item IN (SELECT value FROM json_each(?)) AND attached_at < ?""")
                .params(
                        Columns.JSON.writeValueAsString(page.rows().stream()
                                .map(item -> item.item().toString())
                                .toList()),
                        end)
                .query((row, _) -> Columns.given(row, "item"))
                .list());
    }
}
