package io.poamledger.query.timeline;

import java.util.List;

/** The tables of the timeline; a move has the position of its event, and moves are shown in that order. */
final class TimelineTables {

    static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE timeline_moves (
                id INTEGER PRIMARY KEY,
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                title TEXT NOT NULL,
                owner TEXT NOT NULL,
                milestone INTEGER NOT NULL,
                milestone_title TEXT NOT NULL,
                from_date TEXT NOT NULL,
                to_date TEXT NOT NULL,
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
                slip_days INTEGER NOT NULL)""",
            "CREATE INDEX timeline_by_item ON timeline_moves (system, number, id)",
            WithdrawnPromises.TABLE,
            """
            CREATE TABLE timeline_totals (
                system TEXT NOT NULL,
                month TEXT NOT NULL,
                owner TEXT NOT NULL,
                code TEXT NOT NULL,
                moves INTEGER NOT NULL,
                counted INTEGER NOT NULL,
                days INTEGER NOT NULL,
                PRIMARY KEY (system, month, owner, code)) WITHOUT ROWID""",
            """
            CREATE TRIGGER timeline_totalled AFTER INSERT ON timeline_moves BEGIN
                INSERT INTO timeline_totals
                VALUES (new.system, new.month, new.owner, new.code, 1, new.counted, new.counted * new.days)
                ON CONFLICT DO UPDATE SET
                    moves = moves + 1, counted = counted + excluded.counted, days = days + excluded.days;
            END""",
            """
            CREATE TRIGGER timeline_retotalled AFTER UPDATE OF counted ON timeline_moves
            WHEN new.counted <> old.counted BEGIN
                UPDATE timeline_totals SET
                    counted = counted + new.counted - old.counted,
                    days = days + (new.counted - old.counted) * new.days
                WHERE system = new.system AND month = new.month AND owner = new.owner AND code = new.code;
            END""");

    static final List<String> INDEXES = List.of(
            "CREATE INDEX timeline_by_system ON timeline_moves (system, id)",
            "CREATE INDEX timeline_by_owner ON timeline_moves (system, owner COLLATE NOCASE, id)",
            "CREATE INDEX timeline_by_month ON timeline_moves (system, month, id)",
            "CREATE INDEX timeline_by_code ON timeline_moves (system, code, id)");

    static final String INSERT = """
            INSERT INTO timeline_moves (
                id, system, number, title, owner, milestone, milestone_title, from_date, to_date, days, code, reason,
                subject, name, approver, recorded_at, month, counted, before_approval, baseline, slip_days)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String LAST_CORRECTION = """
            SELECT id FROM timeline_moves
            WHERE system = ? AND number = ? AND milestone = ? AND from_date = ? AND to_date = ?
                AND code = 'CORRECTION' AND counted = 1
            ORDER BY id DESC LIMIT 1""";

    /** The move right before another one, where it moved to that day. */
    static final String MOVE_BEFORE = """
            SELECT id, from_date FROM timeline_moves
            WHERE system = ? AND number = ? AND milestone = ? AND id < ? AND to_date = ? AND counted = 1
            ORDER BY id DESC LIMIT 1""";

    private TimelineTables() {}
}
