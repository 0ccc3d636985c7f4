package io.poamledger.exchange.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the template in their order, with the titles other people's files use for them. */
enum Column {
    ITEM("Item", 10, "item id, item no, item number, poam id, poam item id, weakness id, id, no, number"),
    SYSTEM("System", 18, "system name, information system, system id"),
    REQUIREMENT(
            "Requirement",
            14,
            "requirement id, security requirement, control, controls, control id, control ids, practice, practice id,"
                    + " cmmc practice, nist id, nist 800-171, controls / aps, security control number"),
    WEAKNESS(
            "Weakness",
            40,
            "weakness name, weakness title, weakness or deficiency, deficiency, finding, vulnerability, title"),
    DESCRIPTION("Description", 50, "weakness description, details, finding description"),
    SOURCE(
            "Source",
            20,
            "source of weakness, weakness source, how was the weakness identified?, identified by, detection source,"
                    + " source identifying vulnerability"),
    DISCOVERED(
            "Discovered on",
            14,
            "discovered, date discovered, discovery date, date identified, identified on, original detection date,"
                    + " detection date, date found"),
    RATING("Risk rating", 12, "risk, rating, risk level, severity, priority, original risk rating"),
    LIKELIHOOD("Likelihood", 12, ""),
    IMPACT("Impact", 12, ""),
    RATIONALE("Risk rationale", 30, "rationale, risk justification"),
    REMEDIATION(
            "Remediation",
            50,
            "remediation plan, planned remediation, overall remediation plan, corrective action, corrective actions,"
                    + " corrective action plan, plan of action, mitigation plan"),
    MILESTONES(
            "Milestones",
            50,
            "milestone, planned milestones, milestones with dates, milestone with completion dates,"
                    + " milestones with completion dates, milestones with interim completion dates"),
    PRIMARY(
            "Primary party",
            24,
            "primary responsible party, responsible party, responsible, owner, primary owner, poc, point of contact,"
                    + " assigned to, responsible office/organization, office/org, responsible person"),
    SUPPORTING("Supporting parties", 24, "supporting party, supporting, support, supporting responsible parties"),
    RESOURCES("Resources", 30, "resources required, required resources, resource estimate, resources estimate, budget"),
    STATUS("Status", 14, "state, item status, current status"),
    SCHEDULED(
            "Scheduled completion date",
            14,
            "scheduled completion, planned completion, planned completion date, target date, due date, due,"
                    + " target completion date, current target date, estimated completion date, deadline"),
    COMPLETED(
            "Completion date",
            14,
            "actual completion date, actual completion, completed on, date completed, completed, date closed,"
                    + " closed on, closure date"),
    CLOSED_BY("Closed by", 20, "completed by, validated by"),
    CLOSURE_REFERENCE("Closure reference", 24, "closure evidence, evidence, evidence reference"),
    REFERENCES("References", 18, "other references, reference, other controls"),
    COMMENTS("Comments", 30, "comment, notes, note, remarks, progress notes"),
    CONTINUES("Continues", 14, "continues item, continuation of, goes on from"),
    RECURS("Recurs", 14, "recurs from, recurrence of"),
    NEW_BECAUSE("Why it is new", 30, "new because");

    private static final Map<String, Column> BY_TITLE = Arrays.stream(values())
            .flatMap(column -> column.titles().map(title -> Map.entry(key(title), column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String title;
    private final int width;
    private final String synonyms;

    Column(String title, int width, String synonyms) {
        this.title = title;
        this.width = width;
        this.synonyms = synonyms;
    }

    /** The column that a header cell means; spaces, case and punctuation do not matter. */
    static Optional<Column> titled(String header) {
        return Optional.ofNullable(BY_TITLE.get(key(header)));
    }

    String title() {
        return title;
    }

    /** In characters, for spreadsheets. */
    int width() {
        return width;
    }

    private Stream<String> titles() {
        return Stream.concat(Stream.of(title), split(synonyms).stream()).filter(words -> !words.isBlank());
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** All columns with a value each, for exporting. */
    static <T> List<T> each(Function<Column, T> value) {
        return Arrays.stream(values()).map(value).toList();
    }
}
