package io.poamledger.query.register;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the register. A row holds what a line shows and what lists are filtered and sorted by, never null, because null has no
 * place in an index that pages are cut from.
 *
 * <p>Every index begins with the system and whether the item is active: each page is put together from one short walk per
 * system, however many items there are.
 */
final class RegisterTables {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stands for no date: sorts behind every date. */
    private static final String NO_DATE = "~";

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
                kind TEXT NOT NULL,
                closed_before INTEGER NOT NULL,
                item_references TEXT NOT NULL,
                first_due TEXT NOT NULL,
                baseline_due TEXT NOT NULL,
                milestones_done INTEGER NOT NULL,
                milestones INTEGER NOT NULL,
                next_milestone TEXT NOT NULL,
                next_due TEXT NOT NULL,
                closed_on TEXT NOT NULL,
                opened_at INTEGER NOT NULL)""", "CREATE UNIQUE INDEX register_by_item ON register_items (system, number)", """
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
                system, number, active, state, risk, risk_due, requirement, owner, due, slip_days, title, touched_at, words, kind,
                closed_before, item_references, first_due, baseline_due, milestones_done, milestones, next_milestone, next_due,
                closed_on, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (system, number) DO UPDATE SET
                active = excluded.active, state = excluded.state, risk = excluded.risk, risk_due = excluded.risk_due,
                requirement = excluded.requirement, owner = excluded.owner, due = excluded.due,
                slip_days = excluded.slip_days, title = excluded.title, touched_at = excluded.touched_at,
                words = excluded.words, kind = excluded.kind, closed_before = excluded.closed_before,
                item_references = excluded.item_references, first_due = excluded.first_due,
                baseline_due = excluded.baseline_due, milestones_done = excluded.milestones_done,
                milestones = excluded.milestones, next_milestone = excluded.next_milestone,
                next_due = excluded.next_due, closed_on = excluded.closed_on""";

    private RegisterTables() {}

    /**
     * The parameters of {@link #UPSERT}. The risk is -1 for not assessed, then from 0, very low, up; {@code risk_due} is the risk, then the
     * date: one index walks the items of a risk by date, and all items by risk.
     */
    static List<?> row(ItemFacts item) {
        var weakness = item.weakness().text();
        var promise = item.schedule().promise();
        var risk = item.weakness()
                .risk()
                .map(assessed -> assessed.rating().ordinal())
                .orElse(-1);
        var due = promise.map(Promise::current).map(Columns::stored).orElse(NO_DATE);
        var next = item.state().active() ? item.schedule().next() : Optional.<MilestoneFacts>empty();
        return List.of(
                item.id().system().value(),
                item.id().number(),
                item.state().active(),
                item.state().name(),
                risk,
                riskDue(risk) + due,
                weakness.requirement().map(RegisterTables::sortable).orElse(""),
                Columns.stored(item.owner()),
                due,
                promise.map(Promise::slipDays).orElse(0),
                weakness.title(),
                item.touched().at().toEpochMilli(),
                words(item),
                item.weakness().kind().name(),
                item.life().closedBefore(),
                JSON.writeValueAsString(weakness.references()),
                Columns.stored(promise.map(Promise::first)),
                Columns.stored(promise.map(Promise::baseline)),
                item.schedule().done(),
                item.schedule().total(),
                Columns.stored(next.map(MilestoneFacts::title)),
                Columns.stored(next.map(milestone -> milestone.due().current())),
                Columns.stored(item.life().claimedEnd()),
                item.opened().at().toEpochMilli());
    }

    /** A line of the register from its row. */
    static RegisterEntry entry(ResultSet row, ItemVerdicts.OfSystem verdicts) throws SQLException {
        var system = verdicts.viewpoint().system();
        var kind = ItemKind.valueOf(Columns.given(row, "kind"));
        var requirement = Columns.text(row, "requirement").map(RegisterTables::requirement);
        var id = new PoamItemId(system.id(), row.getInt("number"));
        var state = State.valueOf(Columns.given(row, "state"));
        var risk = row.getInt("risk");
        var due = Columns.given(row, "due").equals(NO_DATE) ? Optional.<LocalDate>empty() : Columns.date(row, "due");
        var touchedAt = Columns.instant(row, "touched_at");
        return new RegisterEntry(
                id,
                system.label(id.number()),
                system.name(),
                kind,
                state,
                row.getBoolean("closed_before"),
                requirement,
                verdicts.of(id, kind, requirement, due.filter(_ -> state.active())),
                JSON.readValue(Columns.given(row, "item_references"), new TypeReference<List<String>>() {}),
                Columns.given(row, "title"),
                risk < 0 ? Optional.empty() : Optional.of(RiskLevel.values()[risk]),
                Columns.text(row, "owner"),
                due,
                Columns.date(row, "first_due"),
                Columns.date(row, "baseline_due"),
                row.getInt("slip_days"),
                Promise.daysLate(state, due, verdicts.viewpoint().day()),
                state == State.CLOSED && !row.getBoolean("closed_before")
                        ? Promise.daysAfter(Columns.date(row, "baseline_due"), Columns.date(row, "closed_on"))
                        : 0,
                row.getInt("milestones_done"),
                row.getInt("milestones"),
                Columns.text(row, "next_milestone"),
                Columns.date(row, "next_due"),
                Columns.date(row, "closed_on"),
                Columns.instant(row, "opened_at"),
                touchedAt,
                system.day(touchedAt));
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

    /** The requirement that is stored as {@link #sortable}. */
    static RequirementId requirement(String sortable) {
        return new RequirementId(sortable.replaceAll("\\b0", ""));
    }

    private static String words(ItemFacts item) {
        var texts = new ArrayList<String>();
        var weakness = item.weakness().text();
        texts.add(weakness.title());
        texts.add(weakness.description());
        texts.add(weakness.source());
        texts.addAll(weakness.references());
        weakness.requirement().ifPresent(requirement -> texts.add(requirement.value()));
        texts.addAll(item.weakness().otherColumns().values());
        item.plan().remediation().ifPresent(plan -> texts.add(plan.actions()));
        item.owner().ifPresent(texts::add);
        item.plan().supporting().forEach(party -> texts.add(party.name()));
        item.schedule().milestones().forEach(milestone -> texts.add(milestone.title()));
        return SearchWords.stored(String.join("\n", texts));
    }
}
