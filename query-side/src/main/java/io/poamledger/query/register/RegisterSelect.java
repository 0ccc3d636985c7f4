package io.poamledger.query.register;

import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the statement for one question to the register: a short walk along an index per system and activity, merged. */
final class RegisterSelect {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Search search;
    private final RegisterFilter filter;
    private final Optional<List<Long>> wordsFound;
    private final List<String> owners;
    private final ItemVerdicts verdicts;
    private final Clock clock;

    RegisterSelect(Search search, ItemVerdicts verdicts, Clock clock) {
        this.search = search;
        this.filter = search.filter();
        this.wordsFound = search.found();
        this.owners = search.owners();
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @param from the last row that was shown */
    Walk.Statement rows(AskedSystems scope, Optional<Cursor> from, int limit) {
        var column = filter.column();
        var way = filter.down() ? " DESC" : "";
        return walk(scope, from)
                .first(
                        "found.*, found." + column + " AS sort_value",
                        "id",
                        column + way + ", number" + way,
                        "sort_value" + way + ", system" + way + ", number" + way,
                        limit);
    }

    Walk.Statement count(AskedSystems scope, int limit) {
        return walk(scope, Optional.empty()).count(limit);
    }

    /** What is summed up of every row. */
    Walk.Statement sums(AskedSystems scope) {
        return walk(scope, Optional.empty())
                .rows(Stream.of("system", "requirement", "kind", "active", "due", "slip_days")
                        .map("register_items."::concat)
                        .collect(Collectors.joining(", ")));
    }

    /** What differs between the systems: the day, where to go on, and how requirements are judged there. */
    private List<Map<String, ?>> asked(AskedSystems scope, Optional<Cursor> from) {
        return scope.systems().stream()
                .flatMap(system -> activities().stream().<Map<String, ?>>map(active -> asked(system, active, from)))
                .toList();
    }

    private Map<String, ?> asked(RegisteredSystem system, int active, Optional<Cursor> from) {
        var asked = new HashMap<String, Object>(Map.of("system", system.id().value(), "active", active));
        if (filter.overdue()) {
            asked.put("today", system.today(clock).toString());
        }
        if (filter.untouched() > 0) {
            asked.put("since", untouchedSince(system, filter.untouched(), clock));
        }
        filter.plan().ifPresent(plan -> placed(asked, plan, system));
        from.ifPresent(cursor -> asked.put("behind", behind(system, cursor)));
        return asked;
    }

    /** Before that, nothing happened for more than so many days. */
    static long untouchedSince(RegisteredSystem system, int days, Clock clock) {
        return system.today(clock)
                .minusDays(days)
                .atStartOfDay(system.zone())
                .toInstant()
                .toEpochMilli();
    }

    private List<Integer> activities() {
        return switch (search.standing()) {
            case ACTIVE, OPEN, IN_PROGRESS, PENDING_VALIDATION -> List.of(1);
            case CLOSED, VOID -> List.of(0);
            case ALL -> List.of(1, 0);
        };
    }

    private String index() {
        if (wordsFound.isPresent()) {
            return "NOT INDEXED";
        }
        var best = filter.owner().isPresent()
                ? "register_by_owner"
                : filter.byRisk() && !filter.risks().any()
                        ? "register_by_risk"
                        : filter.requirement().isPresent() || filter.family().isPresent() || filter.unmapped()
                                ? "register_by_requirement"
                                : filter.sort().index;
        return best.isEmpty() ? "" : "INDEXED BY " + best;
    }

    private Walk walk(AskedSystems scope, Optional<Cursor> from) {
        var walk = new Walk("register_items", index(), asked(scope, from)).and("active = asked_active");
        switch (search.standing()) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION, CLOSED, VOID ->
                walk.and("state = ?", search.standing().name());
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
        filter.plan().ifPresent(_ -> walk.and("""
                CASE asked_items WHEN 'ALL' THEN 1 WHEN 'NONE' THEN 0
                    WHEN 'ON' THEN kind = 'ASSESSMENT' AND number IN (SELECT value FROM json_each(asked_numbers))
                    WHEN 'OFF' THEN kind = 'ASSESSMENT' AND requirement <> ''
                        AND number NOT IN (SELECT value FROM json_each(asked_numbers))
                    ELSE (kind = 'ASSESSMENT' AND requirement IN (SELECT value FROM json_each(asked_requirements)))
                        = (asked_items = 'WITH')
                END"""));
        if (filter.unmapped()) {
            walk.and("requirement = ?", "");
        }
        if (filter.overdue()) {
            walk.and("due < asked_today");
        }
        if (filter.untouched() > 0) {
            walk.and("touched_at < asked_since");
        }
        search.words().ifPresent(words -> words(walk, words));
        from.ifPresent(cursor -> walk.and(
                "(%s, number) %s (?, asked_behind)".formatted(filter.column(), filter.down() ? "<" : ">"),
                sortValue(cursor)));
        return walk;
    }

    /**
     * Which items are on a frozen plan its status says. Whether an item may be on the plan follows from its kind, its requirement and its system's level, so that no row has to say it:
     * it is so for all items of a system or for none, for those of assessments with these requirements, or for those without them.
     */
    private void placed(Map<String, Object> asked, PlanPlace place, RegisteredSystem system) {
        var judging = verdicts.from(Viewpoint.now(system, clock));
        var noPlan = judging.of(ItemKind.OTHER, Optional.empty()).standing() == ItemStanding.REFUSED;
        asked.put("numbers", List.of());
        asked.put("requirements", List.of());
        if (noPlan) {
            asked.put("items", place == PlanPlace.REFUSED ? "ALL" : "NONE");
        } else {
            place.standing()
                    .ifPresentOrElse(
                            standing -> standing(asked, standing, judging), () -> frozen(asked, place, judging));
        }
    }

    private static void standing(Map<String, Object> asked, ItemStanding standing, ItemVerdicts.OfSystem judging) {
        var beside = standing == ItemStanding.BESIDE_THE_PLAN;
        asked.put("items", beside ? "WITHOUT" : "WITH");
        asked.put("requirements", sortable(beside ? judging.requirements() : judging.standing(standing)));
    }

    private static void frozen(Map<String, Object> asked, PlanPlace place, ItemVerdicts.OfSystem judging) {
        var frozen = judging.frozen().get();
        asked.put("items", frozen.isEmpty() ? "NONE" : place == PlanPlace.ON_THE_FROZEN_PLAN ? "ON" : "OFF");
        frozen.ifPresent(plan -> asked.put(
                "numbers", plan.items().stream().map(PoamItemId::number).toList()));
    }

    private static List<String> sortable(List<RequirementId> requirements) {
        return requirements.stream().map(RegisterTables::sortable).toList();
    }

    /** The rows that have the words are found by their ids; each walk then goes to its system's. */
    private void words(Walk walk, String words) {
        if (wordsFound.isPresent()) {
            walk.with(
                            "found_words",
                            "SELECT id AS word_id, system AS word_system FROM register_items WHERE id IN (SELECT value FROM json_each(?))",
                            JSON.writeValueAsString(wordsFound.get()))
                    .and("id IN (SELECT word_id FROM found_words WHERE word_system = asked_system)");
        } else {
            SearchWords.asked(words).forEach(word -> walk.and("instr(words, ?) > 0", word));
        }
    }

    /**
     * All systems together are sorted by the sort value, then by system, then by number: of the items with the cursor's sort value those
     * behind its number go on in its own system, all in the systems behind it, none in those before.
     */
    private long behind(RegisteredSystem system, Cursor cursor) {
        var place = system.id().value().compareTo(cursor.text(1));
        return place == 0 ? cursor.number(2) : place > 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private Object sortValue(Cursor cursor) {
        return filter.sort().ofNumbers() ? cursor.number(0) : cursor.text(0);
    }
}
