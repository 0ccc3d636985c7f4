package io.poamledger.query.register;

import io.poamledger.query.lists.Cursor;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the statement for one question to the register: a short walk along an index per system and activity, merged. For
 * one use; {@link #values} are the parameters of the statement written last.
 */
final class RegisterSelect {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RegisterFilter filter;
    private final Optional<List<Long>> wordsFound;
    private final List<String> owners;
    private final Clock clock;
    private final List<Object> values = new ArrayList<>();

    RegisterSelect(Search search, Clock clock) {
        this.filter = search.filter();
        this.wordsFound = search.found();
        this.owners = search.owners();
        this.clock = clock;
    }

    List<Object> values() {
        return values;
    }

    /** @param from the last row that was shown */
    String rows(AskedSystems scope, Optional<Cursor> from, int limit) {
        var column = filter.column();
        var found = found();
        var way = filter.down() ? " DESC" : "";
        var order = " ORDER BY " + column + way + ", number" + way + " LIMIT " + limit;
        var walks = scope.systems().stream()
                .flatMap(system -> activities().stream()
                        .map(active -> "SELECT * FROM (SELECT *, " + column + " AS sort_value FROM register_items"
                                + index() + where(system, active)
                                + from.map(cursor -> behind(cursor, system)).orElse("") + order + ")"))
                .collect(Collectors.joining(" UNION ALL "));
        return found + walks + " ORDER BY sort_value" + way + ", system" + way + ", number" + way + " LIMIT " + limit;
    }

    String count(AskedSystems scope, int limit) {
        var found = found();
        return scope.systems().stream()
                .flatMap(system -> activities().stream()
                        .map(active -> "SELECT 1 FROM register_items" + index() + where(system, active)))
                .collect(Collectors.joining(" UNION ALL ", found + "SELECT count(*) FROM (", " LIMIT " + limit + ")"));
    }

    private List<Integer> activities() {
        return switch (filter.standing()) {
            case ACTIVE, OPEN, IN_PROGRESS, PENDING_VALIDATION -> List.of(1);
            case CLOSED, VOID -> List.of(0);
            case ALL -> List.of(1, 0);
        };
    }

    /** The rows that have the words, by their ids; each walk then goes to its system's. */
    private String found() {
        return wordsFound
                .map(ids -> {
                    values.add(JSON.writeValueAsString(ids));
                    return "WITH found AS MATERIALIZED (SELECT id, system FROM register_items WHERE id IN"
                            + " (SELECT value FROM json_each(?))) ";
                })
                .orElse("");
    }

    private String index() {
        if (wordsFound.isPresent()) {
            return " NOT INDEXED";
        }
        if (filter.label().isPresent()) {
            return "";
        }
        var best = filter.owner().isPresent()
                ? "register_by_owner"
                : filter.byRisk() && !filter.risks().any()
                        ? "register_by_risk"
                        : filter.requirement().isPresent() || filter.family().isPresent() || filter.unmapped()
                                ? "register_by_requirement"
                                : filter.sort().index;
        return best.isEmpty() ? "" : " INDEXED BY " + best;
    }

    private String where(RegisteredSystem system, int active) {
        var where = new StringBuilder(" WHERE system = ? AND active = ?");
        values.add(system.id().value());
        values.add(active);
        switch (filter.standing()) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION, CLOSED, VOID ->
                and(where, "state = ?", filter.standing().name());
            case ACTIVE, ALL -> {}
        }
        filter.owner().ifPresent(_ -> among(where, "owner COLLATE NOCASE", owners));
        filter.requirement().ifPresent(id -> and(where, "requirement = ?", RegisterTables.sortable(id)));
        filter.family().ifPresent(family -> {
            var prefix = "03.%02d.".formatted(Integer.parseInt(family.substring(2)));
            and(where, "requirement >= ?", prefix);
            and(where, "requirement < ?", prefix + "~");
        });
        if (!filter.risks().any()) {
            var levels = filter.risks().levels();
            among(where, "risk", levels);
            and(where, "risk_due >= ?", RegisterTables.riskDue(levels.getFirst()));
            and(where, "risk_due < ?", RegisterTables.riskDue(levels.getLast() + 1));
        }
        if (filter.unmapped()) {
            and(where, "requirement = ?", "");
        }
        if (filter.overdue()) {
            and(where, "due < ?", system.today(clock).toString());
        }
        filter.label().ifPresent(label -> {
            var ofThisSystem = system.profile().itemPrefix().equalsIgnoreCase(label.group(1));
            and(where, "number = ?", ofThisSystem ? Integer.parseInt(label.group(2)) : 0);
        });
        filter.words().ifPresent(words -> words(where, words, system));
        return where.toString();
    }

    private void words(StringBuilder where, String words, RegisteredSystem system) {
        if (wordsFound.isPresent()) {
            and(
                    where,
                    "id IN (SELECT id FROM found WHERE system = ?)",
                    system.id().value());
        } else {
            SearchWords.asked(words).forEach(word -> and(where, "instr(words, ?) > 0", word));
        }
    }

    private void among(StringBuilder where, String column, List<?> wanted) {
        where.append(" AND ")
                .append(column)
                .append(wanted.isEmpty() ? " IN ()" : " IN (?" + ", ?".repeat(wanted.size() - 1) + ")");
        values.addAll(wanted);
    }

    private void and(StringBuilder where, String condition, Object value) {
        where.append(" AND ").append(condition);
        values.add(value);
    }

    /** All systems together are sorted by the sort value, then by system, then by number. */
    private String behind(Cursor cursor, RegisteredSystem system) {
        var column = filter.column();
        var beyond = filter.down() ? " < " : " > ";
        var place = system.id().value().compareTo(cursor.text(1)) * (filter.down() ? -1 : 1);
        values.add(sortValue(cursor));
        if (place != 0) {
            return " AND " + column + (place > 0 ? beyond.stripTrailing() + "= ?" : beyond + "?");
        }
        values.add(cursor.number(2));
        return " AND (" + column + ", number)" + beyond + "(?, ?)";
    }

    private Object sortValue(Cursor cursor) {
        return filter.sort().ofNumbers() ? cursor.number(0) : cursor.text(0);
    }
}
