package io.poamledger.query.register;

import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** Writes the statement for one question to the register: a short walk along an index per system and activity, merged. */
final class RegisterSelect {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RegisterFilter filter;
    private final Optional<List<Long>> wordsFound;
    private final List<String> owners;
    private final ItemVerdicts verdicts;
    private final Clock clock;

    RegisterSelect(Search search, ItemVerdicts verdicts, Clock clock) {
        this.filter = search.filter();
        this.wordsFound = search.found();
        this.owners = search.owners();
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @param from the last row that was shown */
    Walk rows(AskedSystems scope, Optional<Cursor> from, int limit) {
        var column = filter.column();
        var way = filter.down() ? " DESC" : "";
        var walks = walks(scope, "SELECT *, " + column + " AS sort_value", (walk, system) -> {
            from.ifPresent(cursor -> behind(walk, cursor, system));
            return walk.inOrder(column + way + ", number" + way, limit);
        });
        return withTheWords(walks.inOrder("sort_value" + way + ", system" + way + ", number" + way, limit));
    }

    Walk count(AskedSystems scope, int limit) {
        return withTheWords(
                walks(scope, "SELECT 1", (walk, _) -> walk).atMost(limit).counted());
    }

    private Walk walks(AskedSystems scope, String select, BiFunction<Walk, RegisteredSystem, Walk> more) {
        return Walk.all(scope.systems().stream()
                .flatMap(system ->
                        activities().stream().map(active -> more.apply(walk(select, system, active), system)))
                .toList());
    }

    private List<Integer> activities() {
        return switch (filter.standing()) {
            case ACTIVE, OPEN, IN_PROGRESS, PENDING_VALIDATION -> List.of(1);
            case CLOSED, VOID -> List.of(0);
            case ALL -> List.of(1, 0);
        };
    }

    /** The rows that have the words, by their ids; each walk then goes to its system's. */
    private Walk withTheWords(Walk walk) {
        return wordsFound
                .map(ids -> walk.having(
                        "found",
                        "SELECT id, system FROM register_items WHERE id IN (SELECT value FROM json_each(?))",
                        JSON.writeValueAsString(ids)))
                .orElse(walk);
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

    private Walk walk(String select, RegisteredSystem system, int active) {
        var walk = new Walk(
                select + " FROM register_items" + index() + " WHERE system = ? AND active = ?",
                system.id().value(),
                active);
        switch (filter.standing()) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION, CLOSED, VOID ->
                walk.and("state = ?", filter.standing().name());
            case ACTIVE, ALL -> {}
        }
        filter.owner().ifPresent(_ -> walk.among("owner COLLATE NOCASE", owners));
        filter.requirement().ifPresent(id -> walk.and("requirement = ?", RegisterTables.sortable(id)));
        filter.family().ifPresent(family -> {
            var prefix = "03.%02d.".formatted(Integer.parseInt(family.substring(2)));
            walk.and("requirement >= ?", prefix).and("requirement < ?", prefix + "~");
        });
        if (!filter.risks().any()) {
            var levels = filter.risks().levels();
            walk.among("risk", levels)
                    .and("risk_due >= ?", RegisterTables.riskDue(levels.getFirst()))
                    .and("risk_due < ?", RegisterTables.riskDue(levels.getLast() + 1));
        }
        filter.plan().ifPresent(asked -> standing(walk, asked, system));
        if (filter.unmapped()) {
            walk.and("requirement = ?", "");
        }
        if (filter.overdue()) {
            walk.and("due < ?", system.today(clock).toString());
        }
        filter.label().ifPresent(label -> {
            walk.and("number = ?", system.hadPrefix(label.prefix()) ? label.number() : 0);
        });
        filter.words().ifPresent(words -> words(walk, words, system));
        return walk;
    }

    /** Whether an item may be on the plan follows from its kind, its requirement and its system's level, so that no row has to say it. */
    private void standing(Walk walk, ItemStanding asked, RegisteredSystem system) {
        var judging = verdicts.from(Viewpoint.now(system, clock));
        if (judging.of(ItemKind.OTHER, Optional.empty()).standing() == ItemStanding.REFUSED) {
            walk.and("? = 1", asked == ItemStanding.REFUSED ? 1 : 0);
        } else if (asked == ItemStanding.BESIDE_THE_PLAN) {
            walk.and(
                    "(kind <> 'ASSESSMENT' OR requirement NOT IN (SELECT value FROM json_each(?)))",
                    sortable(judging.requirements()));
        } else {
            walk.and(
                    "kind = 'ASSESSMENT' AND requirement IN (SELECT value FROM json_each(?))",
                    sortable(judging.standing(asked)));
        }
    }

    private static String sortable(List<RequirementId> requirements) {
        return JSON.writeValueAsString(
                requirements.stream().map(RegisterTables::sortable).toList());
    }

    private void words(Walk walk, String words, RegisteredSystem system) {
        if (wordsFound.isPresent()) {
            walk.and(
                    "id IN (SELECT id FROM found WHERE system = ?)", system.id().value());
        } else {
            SearchWords.asked(words).forEach(word -> walk.and("instr(words, ?) > 0", word));
        }
    }

    /** All systems together are sorted by the sort value, then by system, then by number. */
    private void behind(Walk walk, Cursor cursor, RegisteredSystem system) {
        var column = filter.column();
        var beyond = filter.down() ? " < " : " > ";
        var place = system.id().value().compareTo(cursor.text(1)) * (filter.down() ? -1 : 1);
        if (place == 0) {
            walk.and("(" + column + ", number)" + beyond + "(?, ?)", sortValue(cursor), cursor.number(2));
        } else {
            walk.and(column + (place > 0 ? beyond.stripTrailing() + "= ?" : beyond + "?"), sortValue(cursor));
        }
    }

    private Object sortValue(Cursor cursor) {
        return filter.sort().ofNumbers() ? cursor.number(0) : cursor.text(0);
    }
}
