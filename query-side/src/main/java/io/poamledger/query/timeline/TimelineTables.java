package io.poamledger.query.timeline;

import java.util.List;

/**
 * The tables of the timeline. A move has the position of its event, and moves are shown in that order. What is confirmed later changes no
 * row: the one that was there ends, and another begins beside it, so that whoever asks about the past is told what was so then.
 */
final class TimelineTables {

    /** Stands for what has not ended. */
    static final long NO_END = Long.MAX_VALUE;

    static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE timeline_moves (
                id INTEGER NOT NULL,
                since_id INTEGER NOT NULL,
                until_id INTEGER NOT NULL,
                since_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                title TEXT NOT NULL,
                owner TEXT NOT NULL,
                milestone INTEGER NOT NULL,
                milestone_title TEXT NOT NULL,
                from_date TEXT NOT NULL,
                to_date TEXT NOT NULL,
                mistyped TEXT NOT NULL,
                days INTEGER NOT NULL,
                code TEXT NOT NULL,
                reason TEXT NOT NULL,
                subject TEXT NOT NULL,
                name TEXT NOT NULL,
                approver TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                month TEXT NOT NULL,
                counted INTEGER NOT NULL,
                before_approval INTEGER NOT NULL,
                baseline TEXT NOT NULL,
                slip_days INTEGER NOT NULL,
                taken_number INTEGER NOT NULL,
                taken_milestone INTEGER NOT NULL,
                requirement TEXT NOT NULL,
                PRIMARY KEY (id, since_id)) WITHOUT ROWID""",
            "CREATE INDEX timeline_by_item ON timeline_moves (system, number, id)",
            WithdrawnPromises.TABLE,
            Declarations.TABLE,
            totalled("owner"),
            totalled("requirement"),
            """
            CREATE TRIGGER timeline_totalled AFTER INSERT ON timeline_moves BEGIN
                %s
                %s
            END""".formatted(added("owner"), added("requirement")),
            """
            CREATE TRIGGER timeline_retotalled AFTER UPDATE OF until_id ON timeline_moves BEGIN
                %s
                %s
            END""".formatted(taken("owner"), taken("requirement")));

    static final List<String> INDEXES = List.of(
            "CREATE INDEX timeline_by_system ON timeline_moves (system, id)",
            "CREATE INDEX timeline_by_owner ON timeline_moves (system, owner COLLATE NOCASE, id)",
            "CREATE INDEX timeline_by_month ON timeline_moves (system, month, id)",
            "CREATE INDEX timeline_by_code ON timeline_moves (system, code, id)",
            WithdrawnPromises.INDEX,
            "CREATE INDEX timeline_taken_over ON timeline_moves (system, taken_number, taken_milestone) WHERE taken_number > 0");

    private TimelineTables() {}

    /** The table in which moves are added up by that column, beside system, month and reason. */
    static String totals(String by) {
        return "timeline_totals_by_" + by;
    }

    private static String totalled(String by) {
        return """
            CREATE TABLE %2$s (
                system TEXT NOT NULL,
                month TEXT NOT NULL,
                %1$s TEXT NOT NULL,
                code TEXT NOT NULL,
                moves INTEGER NOT NULL,
                counted INTEGER NOT NULL,
                days INTEGER NOT NULL,
                earlier INTEGER NOT NULL,
                PRIMARY KEY (system, month, %1$s, code)) WITHOUT ROWID""".formatted(by, totals(by));
    }

    private static String added(String by) {
        return """
            INSERT INTO %2$s
                SELECT new.system, new.month, new.%1$s, new.code, 1, counts, counts * max(new.days, 0), counts * max(-new.days, 0)
                FROM (SELECT new.counted AND new.days <> 0 AND new.taken_number = 0 AS counts) WHERE true
                ON CONFLICT DO UPDATE SET moves = moves + 1, counted = counted + excluded.counted,
                    days = days + excluded.days, earlier = earlier + excluded.earlier;""".formatted(by, totals(by));
    }

    private static String taken(String by) {
        return """
            UPDATE %2$s SET moves = moves - 1, counted = counted - old.counted * (old.days <> 0) * (old.taken_number = 0),
                    days = days - old.counted * (old.taken_number = 0) * max(old.days, 0),
                    earlier = earlier - old.counted * (old.taken_number = 0) * max(-old.days, 0)
                WHERE system = old.system AND month = old.month AND %1$s = old.%1$s AND code = old.code;""".formatted(by, totals(by));
    }
}
