package io.poamledger.query.metrics;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the figures: a row per system and day with a column per {@link Figure}, and a row per item and spell of it. */
final class FiguresTables {

    private static final List<String> COLUMNS =
            Arrays.stream(Figure.values()).map(Figure::column).toList();

    static final List<String> STATEMENTS = List.of(
            sums("figures_days", "day"),
            sums("figures_months", "month"),
            """
            CREATE TABLE figures_items (
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                spell INTEGER NOT NULL,
                title TEXT NOT NULL,
                opened_on TEXT NOT NULL,
                began_on TEXT NOT NULL,
                recurred_on TEXT NOT NULL,
                ended_on TEXT NOT NULL,
                ended_as TEXT NOT NULL,
                overdue_from TEXT NOT NULL,
                began_at INTEGER NOT NULL,
                ended_at INTEGER NOT NULL,
                PRIMARY KEY (system, number, spell)) WITHOUT ROWID""",
            "CREATE INDEX figures_by_opening ON figures_items (system, opened_on, number)",
            "CREATE INDEX figures_by_end ON figures_items (system, ended_as, ended_on, number)");

    static final String ADD_TO_DAY = adding("figures_days", "day");
    static final String ADD_TO_MONTH = adding("figures_months", "month");
    static final String UPSERT_ITEM = """
            INSERT INTO figures_items (system, number, spell, title, opened_on, began_on, recurred_on, ended_on, ended_as,
                overdue_from, began_at, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET title = excluded.title, recurred_on = excluded.recurred_on, ended_on = excluded.ended_on, ended_as = excluded.ended_as, overdue_from = excluded.overdue_from,
                ended_at = excluded.ended_at""";

    /** All columns summed, each under its own name. */
    static final String SUMS =
            COLUMNS.stream().map(column -> "sum(" + column + ") AS " + column).collect(Collectors.joining(", "));

    /** Reads the columns of all figures. */
    static final RowMapper<Counts> COUNTS = (row, _) -> {
        var numbers = new long[COLUMNS.size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = row.getLong(COLUMNS.get(i));
        }
        return Counts.of(numbers);
    };

    /** Stands for no end: sorts behind every instant. */
    private static final long NOT_ENDED = Long.MAX_VALUE;

    private final JdbcClient views;

    FiguresTables(JdbcClient views) {
        this.views = views;
    }

    private static String sums(String table, String span) {
        return COLUMNS.stream()
                .map(column -> column + " INTEGER NOT NULL")
                .collect(Collectors.joining(
                        ",\n",
                        "CREATE TABLE %s (\nsystem TEXT NOT NULL,\n%s TEXT NOT NULL,\n".formatted(table, span),
                        ",\nPRIMARY KEY (system, %s)) WITHOUT ROWID".formatted(span)));
    }

    private static String adding(String table, String span) {
        return COLUMNS.stream()
                .map(column -> "%s = %s + excluded.%s".formatted(column, column, column))
                .collect(Collectors.joining(
                        ", ",
                        "INSERT INTO %s (system, %s, %s) VALUES (?, ?%s) ON CONFLICT DO UPDATE SET "
                                .formatted(table, span, String.join(", ", COLUMNS), ", ?".repeat(COLUMNS.size())),
                        ""));
    }

    /** A system's day, such as {@code 2026-07-05}, or month, such as {@code 2026-07}. */
    record Span(SystemId system, String when) {}

    static List<?> row(Span span, Counts counts) {
        var values = new ArrayList<Object>(List.of(span.system().value(), span.when()));
        for (var figure : Figure.values()) {
            values.add(counts.get(figure));
        }
        return values;
    }

    /** One time that an item was open. */
    record Spell(PoamItemId item, ItemDays days) {}

    /** The newest spell. */
    Optional<ItemDays> item(PoamItemId id) {
        return views.sql("SELECT * FROM figures_items WHERE system = ? AND number = ? ORDER BY spell DESC LIMIT 1")
                .params(id.system().value(), id.number())
                .query((row, _) -> new ItemDays(
                        Columns.given(row, "title"),
                        LocalDate.parse(Columns.given(row, "opened_on")),
                        row.getInt("spell"),
                        LocalDate.parse(Columns.given(row, "began_on")),
                        Columns.instant(row, "began_at"),
                        Columns.date(row, "recurred_on"),
                        Columns.date(row, "overdue_from"),
                        Columns.text(row, "ended_as").map(ItemDays.Way::valueOf),
                        Columns.date(row, "ended_on"),
                        Optional.of(Columns.instant(row, "ended_at")).filter(at -> at.toEpochMilli() < NOT_ENDED)))
                .optional();
    }

    static List<?> row(PoamItemId id, ItemDays days) {
        return List.of(
                id.system().value(),
                id.number(),
                days.spell(),
                days.title(),
                days.openedOn().toString(),
                days.beganOn().toString(),
                Columns.stored(days.recurredOn()),
                Columns.stored(days.endedOn()),
                Columns.stored(days.ended()),
                Columns.stored(days.overdueFrom()),
                days.beganAt().toEpochMilli(),
                days.endedAt().map(Instant::toEpochMilli).orElse(NOT_ENDED));
    }
}
