package io.poamledger.cmmc.pack;

import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything a pack says. */
record PackData(
        String id,
        LocalDate effectiveFrom,
        boolean synthetic,
        String catalogue,
        SortedMap<RequirementId, RequirementValue> values,
        Map<String, Citation> citations,
        SortedMap<String, Setting> settings,
        List<Fact> facts,
        SortedMap<LocalDate, String> holidays) {

    String canonical() {
        var lines = new TreeSet<String>();
        lines.add(line("pack", "id", id));
        lines.add(line("pack", "effective", effectiveFrom.toString()));
        lines.add(line("pack", "synthetic", String.valueOf(synthetic)));
        lines.add(line("pack", "catalogue", catalogue));
        statements().forEach((matter, statement) -> lines.add(line("data", matter, statement.canonical())));
        holidays.forEach((day, name) -> lines.add(line("holiday", day.toString(), name)));
        return String.join("\n", lines) + "\n";
    }

    /** What two packs are compared by: values, rules, settings and facts, each under a name of its own. */
    SortedMap<String, Statement> statements() {
        var statements = new TreeMap<String, Statement>();
        values.forEach((id, value) -> statements.put("value " + id, new Statement(worth(value), value.citation())));
        citations.forEach((rule, citation) -> statements.put("rule " + rule, new Statement("", citation)));
        settings.forEach(
                (key, setting) -> statements.put("setting " + key, new Statement(setting.value(), setting.citation())));
        facts.forEach(fact -> statements.put(
                "fact " + fact.key() + " from " + fact.from(), new Statement(lasting(fact), fact.citation())));
        return statements;
    }

    private static String lasting(Fact fact) {
        return fact.value() + fact.until().map(day -> " (until " + day + ")").orElse("");
    }

    private static String worth(RequirementValue value) {
        return written(value.points())
                + (value.hasPartialState() ? ", partially met " + written(value.partialPoints()) : "");
    }

    private static String written(OptionalInt points) {
        return points.isPresent() ? String.valueOf(points.getAsInt()) : "no points";
    }

    private static String line(String kind, String key, String value) {
        return kind + "\t" + key + "\t" + value;
    }
}
