package io.poamledger.exchange.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that are understood, in the template's order, with the titles other people's files use for them. */
public enum Column {
    ITEM(
            "Item",
            10,
            "item id, item no, item number, poam, poam id, poam no, poam number, poam item id, poam item number, poam ref,"
                    + " weakness id, weakness number, finding id, finding number, issue id, record id, tracking id,"
                    + " tracking number, unique id, identifier, ref, ref id, id, no, number"),
    SYSTEM("System", 18, "system name, information system, system id"),
    REQUIREMENT(
            "Requirement",
            14,
            "requirements, requirement id, requirement number, security requirement, control, controls, control id, control ids,"
                    + " control number, control identifier, control reference, related control, related controls,"
                    + " related control id, affected control, impacted control, security control, practice, practices, practice id,"
                    + " practice number, cmmc practice, cmmc practice id, cmmc requirement, cmmc control, cmmc id, nist id,"
                    + " nist control, nist control id, nist 800-171, nist sp 800-171, nist 800-171 control,"
                    + " nist sp 800-171 requirement, 800-171 control, controls / aps, security control number"),
    WEAKNESS(
            "Weakness",
            40,
            "weakness name, weakness title, weakness summary, security weakness, control weakness, identified weakness,"
                    + " weakness identified, weakness or deficiency, weakness/deficiency, deficiency, deficiencies, deficiency title,"
                    + " deficiency or weakness, finding, finding title, finding name, finding summary, issue, issue title, gap,"
                    + " gap title, control gap, security gap, gap identified, non-compliance, nonconformity, observation, problem,"
                    + " problem statement, vulnerability, vulnerability name, poam title, title, summary"),
    DESCRIPTION(
            "Description",
            50,
            "weakness description, weakness details, description of weakness, description of deficiency, deficiency description,"
                    + " weakness or deficiency description, gap description, issue description, problem description,"
                    + " vulnerability description, observation description, details, detailed description, finding description,"
                    + " finding details"),
    SOURCE(
            "Source",
            20,
            "source of weakness, weakness source, source of finding, finding source, source of discovery, identification source,"
                    + " how was the weakness identified?, how identified, how found, identified by, identified through,"
                    + " detection source, source identifying vulnerability"),
    DISCOVERED(
            "Discovered on",
            14,
            "discovered, discovered date, date discovered, discovery date, date of discovery, date identified, identified date,"
                    + " identified on, original detection date, detection date, date found, found on, finding date, open date,"
                    + " opened, opened on, date opened"),
    RATING(
            "Risk rating",
            12,
            "risk, rating, risk level, level of risk, overall risk, risk severity, severity, severity level, severity rating,"
                    + " criticality, priority, original risk rating"),
    LIKELIHOOD("Likelihood", 12, ""),
    IMPACT("Impact", 12, ""),
    RATIONALE("Risk rationale", 30, "rationale, risk justification"),
    REMEDIATION(
            "Remediation",
            50,
            "remediation plan, remediation description, remediation action, remediation actions, remediation steps,"
                    + " planned remediation, overall remediation plan, corrective action, corrective actions,"
                    + " corrective action description, corrective action plan, plan of action, planned action, planned actions,"
                    + " action plan, resolution plan, mitigation, mitigation description, mitigation plan"),
    MILESTONES(
            "Milestones",
            50,
            "milestone, planned milestones, key milestones, interim milestones, milestones and dates, milestones/dates,"
                    + " milestones with dates, milestone with completion dates, milestone description,"
                    + " milestones with completion dates, milestones with interim completion dates"),
    PRIMARY(
            "Primary party",
            24,
            "primary responsible party, responsible party, responsible, responsible owner, responsible individual, owner,"
                    + " primary owner, remediation owner, action owner, assignee, poc, point of contact, assigned to,"
                    + " responsible office/organization, office/org, responsible person"),
    SUPPORTING(
            "Supporting parties",
            24,
            "supporting party, supporting, support, supporting responsible parties, supporting personnel, secondary owner,"
                    + " additional owners"),
    RESOURCES(
            "Resources",
            30,
            "resources required, resources needed, resource requirements, required resources, resource estimate,"
                    + " resources estimate, budget, estimated cost, cost estimate"),
    STATUS(
            "Status",
            14,
            "state, item status, current status, overall status, poam status, finding status, weakness status"),
    SCHEDULED(
            "Scheduled completion date",
            14,
            "scheduled completion, scheduled date, planned completion, planned completion date, planned date, target,"
                    + " target date, target completion, target completion date, current target date, target remediation date,"
                    + " remediation due date, remediation target date, due date, due, due by, estimated completion,"
                    + " estimated completion date, expected completion, expected completion date, projected completion date, ecd,"
                    + " suspense, suspense date, deadline"),
    COMPLETED(
            "Completion date",
            14,
            "actual completion date, actual completion, completed on, date completed, completed, date closed, closed date,"
                    + " closed on, closure date, actual close date, date resolved, resolved date, resolved on"),
    CLOSED_BY("Closed by", 20, "completed by, validated by"),
    CLOSURE_REFERENCE("Closure reference", 24, "closure evidence, evidence, evidence reference"),
    REFERENCES("References", 18, "other references, reference, other controls"),
    COMMENTS("Comments", 30, "comment, notes, note, remarks, progress notes, additional comments, status comments"),
    CONTINUES("Continues", 14, "continues item, continuation of, goes on from"),
    RECURS("Recurs", 14, "recurs from, recurrence of"),
    NEW_BECAUSE("Why it is new", 30, "new because"),
    /** The next ones stand in files that have a row for each milestone; the template has all milestones in one cell. */
    MILESTONE_DUE(
            "Milestone date",
            0,
            "milestone due, milestone due date, milestone target date, milestone scheduled completion date,"
                    + " interim completion date"),
    MILESTONE_STATUS("Milestone status", 0, "milestone state"),
    MILESTONE_DONE("Milestone completion date", 0, "milestone completed on, milestone actual completion date"),
    MILESTONE_COMMENTS("Milestone comments", 0, "milestone comment, milestone status comments"),
    /** These are other people's; what they say goes into milestones and the rating. */
    MILESTONE_CHANGES("Milestone changes", 0, "changes to milestones, changes to milestone"),
    ADJUSTED_RATING("Adjusted risk rating", 0, ""),
    RISK_ADJUSTMENT("Risk adjustment", 0, "");

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
    public static Optional<Column> titled(String header) {
        return Optional.ofNullable(BY_TITLE.get(key(header)));
    }

    /** The template's, which are written too. */
    public static Stream<Column> template() {
        return Arrays.stream(values()).filter(column -> column.width > 0);
    }

    public String title() {
        return title;
    }

    /** In characters, for spreadsheets. */
    public int width() {
        return width;
    }

    /** Whether its cells are dates, or texts with dates. */
    boolean holdsDates() {
        return switch (this) {
            case DISCOVERED, SCHEDULED, COMPLETED, MILESTONES, MILESTONE_DUE, MILESTONE_DONE, MILESTONE_CHANGES -> true;
            default -> false;
        };
    }

    /** Whether the rows of one item differ in it where each of its milestones has a row. */
    public boolean isOfMilestones() {
        return switch (this) {
            case MILESTONES, MILESTONE_DUE, MILESTONE_STATUS, MILESTONE_DONE, MILESTONE_COMMENTS, MILESTONE_CHANGES ->
                true;
            default -> false;
        };
    }

    private Stream<String> titles() {
        return Stream.concat(Stream.of(title), split(synonyms).stream()).filter(words -> !words.isBlank());
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /** A title without what does not matter in it. */
    public static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** All columns of the template with a value each, for exporting. */
    public static <T> List<T> each(Function<Column, T> value) {
        return template().map(value).toList();
    }
}
