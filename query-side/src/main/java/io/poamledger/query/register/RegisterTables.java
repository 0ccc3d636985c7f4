package io.poamledger.query.register;

import io.poamledger.events.item.RequirementId;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.promises.Promise;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the register. A row is its item as JSON; the columns beside it are what lists are filtered and sorted by, and
 * never null, because null has no place in an index that pages are cut from.
 *
 * <p>Every index begins with the system and whether the item is active: each page is put together from one short walk per
 * system, however many items there are.
 */
final class RegisterTables {

    /** Stands for no date: sorts behind every date. */
    static final String NO_DATE = "~";

    static final List<String> STATEMENTS =
            List.of("""
            CREATE TABLE register_items (
                id INTEGER PRIMARY KEY,
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                active INTEGER NOT NULL,
                state TEXT NOT NULL,
                risk INTEGER NOT NULL,
                risk_due TEXT NOT NULL,
                requirement TEXT NOT NULL,
                owner TEXT NOT NULL,
                due TEXT NOT NULL,
                slip_days INTEGER NOT NULL,
                title TEXT NOT NULL,
                touched_at INTEGER NOT NULL,
                words TEXT NOT NULL,
                document TEXT NOT NULL)""", "CREATE UNIQUE INDEX register_by_item ON register_items (system, number)", """
            CREATE VIRTUAL TABLE register_words USING fts5 (
                words, content = 'register_items', content_rowid = 'id')""", """
            CREATE TABLE register_counts (
                system TEXT NOT NULL,
                owner TEXT NOT NULL,
                state TEXT NOT NULL,
                risk INTEGER NOT NULL,
                items INTEGER NOT NULL,
                PRIMARY KEY (system, owner, state, risk)) WITHOUT ROWID""", """
            CREATE TRIGGER register_counted AFTER INSERT ON register_items BEGIN
                INSERT INTO register_counts VALUES (new.system, new.owner, new.state, new.risk, 1)
                ON CONFLICT DO UPDATE SET items = items + 1;
            END""", """
            CREATE TRIGGER register_recounted AFTER UPDATE OF owner, state, risk ON register_items
            WHEN new.owner IS NOT old.owner OR new.state IS NOT old.state OR new.risk IS NOT old.risk BEGIN
                UPDATE register_counts SET items = items - 1
                WHERE system = old.system AND owner = old.owner AND state = old.state AND risk = old.risk;
                INSERT INTO register_counts VALUES (new.system, new.owner, new.state, new.risk, 1)
                ON CONFLICT DO UPDATE SET items = items + 1;
            END""");

    static final List<String> INDEXES = List.of(
            "CREATE INDEX register_by_number ON register_items (system, active, number)",
            "CREATE INDEX register_by_due ON register_items (system, active, due, number)",
            "CREATE INDEX register_by_risk ON register_items (system, active, risk_due, number, requirement)",
            "CREATE INDEX register_by_touch ON register_items (system, active, touched_at, number)",
            "CREATE INDEX register_by_owner ON register_items (system, active, owner COLLATE NOCASE, due, number)",
            "CREATE INDEX register_by_requirement ON register_items (system, active, requirement, number)",
            "INSERT INTO register_words (register_words) VALUES ('rebuild')",
            """
            CREATE TRIGGER register_words_added AFTER INSERT ON register_items BEGIN
                INSERT INTO register_words (rowid, words) VALUES (new.id, new.words);
            END""",
            """
            CREATE TRIGGER register_words_changed AFTER UPDATE OF words ON register_items
            WHEN new.words IS NOT old.words BEGIN
                INSERT INTO register_words (register_words, rowid, words) VALUES ('delete', old.id, old.words);
                INSERT INTO register_words (rowid, words) VALUES (new.id, new.words);
            END""");

    static final String UPSERT = """
            INSERT INTO register_items (
                system, number, active, state, risk, risk_due, requirement, owner, due, slip_days, title, touched_at, words, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (system, number) DO UPDATE SET
                active = excluded.active, state = excluded.state, risk = excluded.risk, risk_due = excluded.risk_due,
                requirement = excluded.requirement, owner = excluded.owner, due = excluded.due,
                slip_days = excluded.slip_days, title = excluded.title, touched_at = excluded.touched_at,
                words = excluded.words, document = excluded.document""";

    private RegisterTables() {}

    /**
     * What an item is found by.
     *
     * @param risk -1 for not assessed, then from 0, very low, up
     * @param riskDue the risk, then the date: one index walks the items of a risk by date, and all items by risk
     * @param requirement in the form that sorts, empty for an unmapped item
     * @param owner empty where nobody was assigned
     */
    record SearchColumns(
            int risk, String riskDue, String requirement, String owner, String due, int slipDays, String words) {}

    static SearchColumns columns(RegisterItem item) {
        var completion = item.promises().completion();
        var risk = item.risk().map(assessed -> assessed.rating().ordinal()).orElse(-1);
        var due = completion.map(Promise::current).map(Columns::stored).orElse(NO_DATE);
        return new SearchColumns(
                risk,
                riskDue(risk) + due,
                item.weakness().requirement().map(RegisterTables::sortable).orElse(""),
                item.plan().responsibility().map(r -> r.primary().name()).orElse(""),
                due,
                completion.map(Promise::slipDays).orElse(0),
                words(item));
    }

    /** What {@code risk_due} of all items with that risk begins with. */
    static String riskDue(int risk) {
        return (risk + 1) + " ";
    }

    /** {@code 03.05.03} for 3.5.3: sorts in the order of the standard. */
    static String sortable(RequirementId requirement) {
        var parts = requirement.value().split("\\.", -1);
        return "%02d.%02d.%02d"
                .formatted(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static String words(RegisterItem item) {
        var texts = new ArrayList<String>();
        var weakness = item.weakness();
        texts.add(weakness.title());
        texts.add(weakness.description());
        texts.add(weakness.source());
        texts.addAll(weakness.references());
        weakness.requirement().ifPresent(requirement -> texts.add(requirement.value()));
        item.plan().remediation().ifPresent(plan -> texts.add(plan.actions()));
        item.plan().responsibility().ifPresent(parties -> {
            texts.add(parties.primary().name());
            parties.supporting().forEach(party -> texts.add(party.name()));
        });
        item.promises().steps().forEach(step -> texts.add(step.title()));
        return SearchWords.stored(String.join("\n", texts));
    }
}
