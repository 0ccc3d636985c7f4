package io.poamledger.cmmc.pack;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.cmmc.data.DataFile;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * A folder with {@code pack.csv}, {@code citations.csv}, {@code settings.csv}, {@code facts.csv}, {@code holidays.csv}
 * and {@code values.csv}. The last one names only what differs from the values of the catalogue, which the real pack
 * takes as they are: there is one table of the 110. A pack that is {@code based-on} a shipped one names only what differs
 * from it; a setting without a value is one that it no longer has.
 */
final class PackFiles {

    private static final Pattern PARAGRAPH = Pattern.compile("170\\.24(\\(\\w+\\)){5,6}");

    private final Class<?> anchor;
    private final String folder;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Optional<PackFiles> base;

    PackFiles(Class<?> anchor, String folder) {
        this.anchor = anchor;
        this.folder = folder;
        own("pack.csv").forEach(row -> head.put(row.get("key"), row.get("value")));
        this.base = Optional.ofNullable(head.get("based-on")).map(shipped -> new PackFiles(Packs.class, shipped));
    }

    Pack read() {
        var citations = citations();
        return new Pack(new PackData(
                of(head, "id"),
                LocalDate.parse(of(head, "effective")),
                of(head, "synthetic").equals("true"),
                catalogue(of(head, "catalogue")).version(),
                values(of(citations, "S-2")),
                citations,
                settings(citations),
                facts(citations),
                holidays()));
    }

    private static Catalogue catalogue(String version) {
        var catalogue = Catalogue.inForce();
        if (!catalogue.version().equals(version)) {
            throw new IllegalStateException(
                    "The program has the catalogue " + catalogue.version() + ", not " + version);
        }
        return catalogue;
    }

    private SortedMap<RequirementId, RequirementValue> values(Citation rule) {
        var values = new TreeMap<RequirementId, RequirementValue>();
        for (var requirement : Catalogue.inForce().requirements()) {
            var citation = rule.at(paragraph(requirement));
            values.put(
                    requirement.id(),
                    new RequirementValue(
                            requirement.id(), requirement.points(), requirement.partialPoints(), citation));
        }
        for (var row : rows("values.csv")) {
            var id = new RequirementId(row.get("requirement"));
            values.put(
                    id,
                    new RequirementValue(
                            id,
                            number(row.get("points")),
                            number(row.get("partial_points")),
                            rule.at(row.get("citation"))));
        }
        return values;
    }

    /** The table of requirements tells it in words: the paragraph of 170.24 on whose list the requirement stands. */
    private static String paragraph(Requirement requirement) {
        return "32 CFR "
                + PARAGRAPH
                        .matcher(requirement.eligibilityNote())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group();
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private Map<String, Citation> citations() {
        var citations = new LinkedHashMap<String, Citation>();
        for (var row : rows("citations.csv")) {
            var rule = row.get("rule");
            citations.put(rule, new Citation(rule, row.get("citation"), Mark.read(row.get("marks"))));
        }
        return citations;
    }

    private SortedMap<String, Setting> settings(Map<String, Citation> citations) {
        var settings = new TreeMap<String, Setting>();
        for (var row : rows("settings.csv")) {
            var key = row.get("key");
            settings.put(key, new Setting(key, row.get("value"), cited(row, citations)));
        }
        settings.values().removeIf(setting -> setting.value().isEmpty());
        return settings;
    }

    private List<Fact> facts(Map<String, Citation> citations) {
        var facts = new ArrayList<Fact>();
        for (var row : rows("facts.csv")) {
            var until = row.get("until");
            facts.add(new Fact(
                    row.get("key"),
                    LocalDate.parse(row.get("from")),
                    until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                    row.get("value"),
                    cited(row, citations)));
        }
        return List.copyOf(facts);
    }

    /** A row without a source or marks of its own has those of its rule. */
    private static Citation cited(CSVRecord row, Map<String, Citation> citations) {
        var rule = of(citations, row.get("rule"));
        var source = row.get("citation").isEmpty() ? rule.source() : row.get("citation");
        var marks = row.get("marks").isEmpty() ? rule.marks() : Mark.read(row.get("marks"));
        return new Citation(rule.rule(), source, marks);
    }

    private SortedMap<LocalDate, String> holidays() {
        var holidays = new TreeMap<LocalDate, String>();
        rows("holidays.csv").forEach(row -> holidays.put(LocalDate.parse(row.get("day")), row.get("name")));
        return holidays;
    }

    /** What comes later stands in the place of what came before under the same key. */
    private List<CSVRecord> rows(String file) {
        return base.map(shipped -> Stream.concat(shipped.rows(file).stream(), differing(file).stream())
                        .toList())
                .orElseGet(() -> own(file));
    }

    private List<CSVRecord> differing(String file) {
        return anchor.getResource(folder + "/" + file) == null ? List.of() : own(file);
    }

    private List<CSVRecord> own(String file) {
        return DataFile.rows(anchor, folder + "/" + file);
    }

    private static <T> T of(Map<String, T> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("The data of the rule pack lacks '" + key + "'");
        }
        return value;
    }
}
