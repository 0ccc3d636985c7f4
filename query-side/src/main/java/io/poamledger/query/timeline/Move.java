package io.poamledger.query.timeline;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise that has another date: it was moved, or whatever has that date took it over.
 *
 * @param title and {@code owner}: of the item, as they were then
 * @param milestone empty for the item's own completion
 * @param mistyped the date that it was moved to, where that was confirmed to be mistyped and {@code to} stands in its place
 * @param days from the old to the new date; negative where it came earlier
 * @param by the account that moved it, and {@code byName} its name then
 * @param counted whether it is a slip of the agreed plan: after the first approval, and no confirmed correction; of several that took one
 *     promise over, the latest date is
 * @param beforeApproval moved before the plan was first approved
 * @param baseline the date that counted as agreed then
 * @param slipDays by how many days the date had been postponed since the baseline, with this move
 * @param takesOver the promise that ended and goes on here, {@code endedAs} as people see it; empty for a date that was moved
 */
public record Move(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<String> owner,
        Optional<MilestoneId> milestone,
        Optional<String> milestoneTitle,
        LocalDate from,
        LocalDate to,
        Optional<LocalDate> mistyped,
        int days,
        Cause code,
        String reason,
        String by,
        String byName,
        Optional<String> approver,
        Instant recordedAt,
        String recordedLocally,
        boolean counted,
        boolean beforeApproval,
        LocalDate baseline,
        int slipDays,
        Optional<PromiseId> takesOver,
        Optional<String> endedAs) {

    /** A row of the timeline, with {@code counts} as it is asked for. */
    static Move of(RegisteredSystem system, ResultSet row) throws SQLException {
        var milestone = row.getInt("milestone");
        var recorded = Columns.instant(row, "recorded_at");
        var takesOver = takesOver(system, row);
        return new Move(
                new PoamItemId(system.id(), row.getInt("number")),
                system.label(row.getInt("number")),
                system.name(),
                Columns.given(row, "title"),
                Columns.text(row, "owner"),
                milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone)),
                Columns.text(row, "milestone_title"),
                Columns.day(row, "from_date"),
                Columns.day(row, "to_date"),
                Columns.date(row, "mistyped"),
                row.getInt("days"),
                Cause.valueOf(Columns.given(row, "code")),
                Columns.given(row, "reason"),
                Columns.given(row, "subject"),
                Columns.given(row, "name"),
                Columns.text(row, "approver"),
                recorded,
                system.local(recorded),
                row.getBoolean("counts"),
                row.getBoolean("before_approval"),
                Columns.day(row, "baseline"),
                row.getInt("slip_days"),
                takesOver,
                takesOver.map(system::label));
    }

    private static Optional<PromiseId> takesOver(RegisteredSystem system, ResultSet row) throws SQLException {
        var number = row.getInt("taken_number");
        var milestone = row.getInt("taken_milestone");
        return number == 0
                ? Optional.empty()
                : Optional.of(new PromiseId(
                        new PoamItemId(system.id(), number),
                        milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone))));
    }
}
