package io.poamledger.query.register;

import io.poamledger.events.item.ItemKind;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.lists.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What all items come to that match, not only those of a page.
 *
 * @param points that their requirements take from the score of their systems, each once
 * @param requirements how many those are
 * @param overdue how many items are overdue
 * @param slipped how many were postponed since their baseline
 * @param medianSlip by how many days, of those that were; the lower one of two in the middle
 */
record Totals(int points, int requirements, int overdue, int slipped, int medianSlip) {

    /**
     * What is summed up of an item.
     *
     * @param requirement with its system, of an item of the assessment: what is tracked beside it takes nothing; empty for none
     */
    record Summand(String requirement, int points, boolean overdue, int slipDays) {

        static Summand of(ResultSet row, ItemVerdicts.OfSystem verdicts) throws SQLException {
            var stored = Columns.given(row, "requirement");
            var system = Columns.given(row, "system");
            var kind = ItemKind.valueOf(Columns.given(row, "kind"));
            var takes = Optional.of(stored).filter(id -> !id.isEmpty() && kind == ItemKind.ASSESSMENT);
            return new Summand(
                    takes.map(id -> system + " " + id).orElse(""),
                    verdicts.of(kind, takes.map(RegisterTables::requirement))
                            .points()
                            .orElse(0),
                    row.getBoolean("active")
                            && Columns.given(row, "due")
                                            .compareTo(
                                                    verdicts.viewpoint().day().toString())
                                    < 0,
                    row.getInt("slip_days"));
        }
    }

    static Totals of(List<Summand> items) {
        var points = new HashMap<String, Integer>();
        items.stream()
                .filter(item -> !item.requirement().isEmpty())
                .forEach(item -> points.merge(item.requirement(), item.points(), Math::max));
        var slips = items.stream()
                .map(Summand::slipDays)
                .filter(days -> days > 0)
                .sorted()
                .toList();
        return new Totals(
                points.values().stream().mapToInt(Integer::intValue).sum(),
                points.size(),
                Math.toIntExact(items.stream().filter(Summand::overdue).count()),
                slips.size(),
                slips.isEmpty() ? 0 : slips.get((slips.size() - 1) / 2));
    }
}
