package io.poamledger.query.promises;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One promise, as it was known.
 *
 * @param item that carries it, with {@code milestone} where one of those does; of several the one that is furthest from having kept it
 * @param position how many events the ledger held with the one that made of it what it is, recorded there {@code recordedLocally}
 * @param line the promise that it began with, as people see it {@code lineLabel}, such as {@code ACME-0007#2}; {@code beganAs} in words, empty where that carries it still
 */
public record Promised(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<MilestoneId> milestone,
        Optional<String> milestoneTitle,
        Optional<String> owner,
        Optional<String> requirement,
        Optional<String> reason,
        LocalDate baseline,
        PromiseId line,
        String lineLabel,
        Optional<String> beganAs,
        Outcome outcome,
        int daysLate,
        long position,
        String recordedLocally) {

    static Promised of(RegisteredSystem system, ResultSet row) throws SQLException {
        var item = new PoamItemId(system.id(), row.getInt("number"));
        var milestone = milestone(row.getInt("milestone"));
        var line = new PromiseId(
                new PoamItemId(system.id(), row.getInt("line_number")), milestone(row.getInt("line_milestone")));
        return new Promised(
                item,
                system.label(item.number()),
                system.name(),
                Columns.given(row, "title"),
                milestone,
                Columns.text(row, "milestone_title"),
                Columns.text(row, "owner"),
                Columns.text(row, "requirement"),
                Columns.text(row, "reason"),
                Columns.day(row, "baseline"),
                line,
                label(system, line),
                line.equals(new PromiseId(item, milestone)) ? Optional.empty() : Optional.of(words(system, line)),
                Outcome.valueOf(Columns.given(row, "became")),
                row.getInt("days_late"),
                row.getLong("position"),
                system.local(Columns.instant(row, "recorded_at")));
    }

    static int number(Optional<MilestoneId> milestone) {
        return milestone.map(MilestoneId::number).orElse(Judgement.THE_ITEM_ITSELF);
    }

    private static Optional<MilestoneId> milestone(int number) {
        return number == Judgement.THE_ITEM_ITSELF ? Optional.empty() : Optional.of(new MilestoneId(number));
    }

    private static String label(RegisteredSystem system, PromiseId line) {
        return system.label(line.itemId().number())
                + line.milestoneId().map(step -> "#" + step.number()).orElse("");
    }

    private static String words(RegisteredSystem system, PromiseId line) {
        return system.label(line.itemId().number())
                + line.milestoneId().map(id -> " milestone " + id.number()).orElse("");
    }
}
