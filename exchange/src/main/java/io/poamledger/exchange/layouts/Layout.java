package io.poamledger.exchange.layouts;

import io.poamledger.exchange.WrittenHere.Columns;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.sheet.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose columns a table has. What each of their titles means is known here, so that nothing of them is asked for; a title that is not
 * among them is looked at as in any other table.
 */
public enum Layout {
    /** Of the Department of Defense: the older one, with milestones in one cell, and those of 2026, with a row for each. */
    EMASS("eMASS", """
            POA&M Item ID | ID = Item
            Control Vulnerability Description | Vulnerability Description = Description
            Controls / APs | Security Control Number (NC/NA controls only) | Security Control Number = Requirement
            Office/Org = Primary party
            Security Checks = References
            Resources Required = Resources
            Scheduled Completion Date | POA&M Scheduled Completion Date = Scheduled completion date
            Completion Date | POA&M Completion Date = Completion date
            Milestone with Completion Dates | Milestones with Completion Dates | Milestone Description = Milestones
            Milestone Changes = Milestone changes
            Milestone Status = Milestone status
            Status Comments | Milestone Status Comments = Milestone comments
            Scheduled | Milestone Scheduled Completion Date = Milestone date
            Completion | Milestone Completion Date = Milestone completion date
            Source Identifying Vulnerability | Identification Source = Source
            Status | POA&M Status = Status
            Comments = Comments
            Severity = Risk rating
            Likelihood = Likelihood
            Impact = Impact
            Recommendations = Remediation
            Milestone ID | Identification Source Details | Raw Severity | Devices Affected | Mitigations = kept
            Mitigations (in-house and in conjunction with the Navy CSSP) | Predisposing Conditions = kept
            Relevance of Threat | Threat Description | Impact Description | Residual Risk Level = kept
            Resulting Residual Risk after Proposed Mitigations | Control Criticality | Artifacts = kept
            Requested Risk Accepted Expiration Date | POA&M Requested Risk Accepted Expiration Date = kept
            POA&M Risk Accepted Date | POA&M Risk Accepted Expiration Date = kept
            POA&M Pending Extension Date | POA&M Extension Date = kept
            """, Set.of("Control Vulnerability Description", "Milestone Status Comments")),
    /** Of the federal cloud programme, revisions 4 and 5: the sheet says what is open and what is closed. */
    FEDRAMP("FedRAMP", """
            POAM ID = Item
            Controls = Requirement
            Weakness Name = Weakness
            Weakness Description | Weakness Descriptio = Description
            Weakness Detector Source = Source
            Point of Contact | Point of Contac = Primary party
            Resources Required = Resources
            Overall Remediation Plan = Remediation
            Original Detection Date = Discovered on
            Scheduled Completion Date = Scheduled completion date
            Planned Milestones = Milestones
            Milestone Changes = Milestone changes
            Original Risk Rating = Risk rating
            Adjusted Risk Rating = Adjusted risk rating
            Risk Adjustment = Risk adjustment
            Comments = Comments
            Status = Status
            Sheet = Status
            Weakness Source Identifier | Asset Identifier | Status Date | Vendor Dependency | Vendor Dependence = kept
            Last Vendor Check-in Date | Vendor Dependent Product Name | False Positive | Operational Requirement | Deviation Rationale = kept
            Supporting Documents | Auto-Approve | CVE | Service Name = kept
            Binding Operational Directive 22-01 tracking | Binding Operational Directive 22-01 Due Date = kept
            """, Set.of("Weakness Detector Source"));

    private static final int SEARCHED = 40;
    private static final int ENOUGH = 5;

    private final String words;
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> tellTale;

    /** @param tellTale titles that no other table has */
    Layout(String words, String fields, Set<String> tellTale) {
        this.words = words;
        this.tellTale = tellTale.stream().map(Column::key).collect(Collectors.toSet());
        fields.lines().forEach(line -> {
            var equals = line.lastIndexOf(" = ");
            Arrays.stream(line.substring(0, equals).split(" \\| ", -1))
                    .forEach(title -> this.fields.put(Column.key(title), line.substring(equals + 3)));
        });
    }

    public Columns writtenAs() {
        return switch (this) {
            case EMASS -> Columns.EMASS;
            case FEDRAMP -> Columns.FEDRAMP;
        };
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** The layout of the table of a sheet, by its titles; empty for any other, and for a sheet without one. */
    public static Optional<Layout> of(Sheet sheet) {
        return Stream.of(values())
                .filter(layout -> layout.header(sheet).isPresent())
                .findFirst();
    }

    /** The row of its titles. */
    public Optional<Sheet.Line> header(Sheet sheet) {
        return sheet.lines().stream().limit(SEARCHED).filter(this::isHeader).findFirst();
    }

    private boolean isHeader(Sheet.Line row) {
        var keys = row.cells().stream().map(Column::key).toList();
        return keys.stream().anyMatch(tellTale::contains)
                && keys.stream().filter(fields::containsKey).distinct().count() >= ENOUGH;
    }

    /**
     * The sheet as any other table: what its layout leaves unsaid is said in its cells.
     *
     * @param place among the sheets with such tables, from 0
     */
    public Sheet telling(Sheet sheet, int place) {
        return this == FEDRAMP ? fedRamp(sheet).telling(place) : sheet;
    }

    private FedRampSheet fedRamp(Sheet sheet) {
        return new FedRampSheet(sheet, header(sheet).orElseThrow());
    }

    /** Whether several sheets of a workbook hold its items. */
    public boolean hasSeveralSheets() {
        return this == FEDRAMP;
    }

    /** Whether the row says how the template is filled in, and is no item. */
    public boolean isGuidance(Sheet.Line row) {
        return switch (this) {
            case EMASS -> row.cells().stream().anyMatch(text -> text.startsWith("${"));
            case FEDRAMP ->
                row.cells().stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("unique identifier")
                                || text.equalsIgnoreCase("V-1Example"));
        };
    }

    /** What the titles of this sheet mean. Of two titles for one field the first one has it, and the other is kept. */
    public Mapping columns(Sheet sheet) {
        var meant = new LinkedHashMap<String, String>();
        header(sheet)
                .ifPresent(row -> row.cells().stream()
                        .map(title -> title.replaceAll("\\s+", " "))
                        .filter(title -> fields.containsKey(Column.key(title)))
                        .forEach(title -> meant.putIfAbsent(title, field(title, meant))));
        if (this == FEDRAMP && fedRamp(sheet).isClosed()) {
            meant.replace("Status Date", Column.COMPLETED.title());
        }
        return Mapping.of(meant);
    }

    private String field(String title, Map<String, String> meant) {
        var field = fields.get(Column.key(title));
        return field == null || meant.containsValue(field) ? Mapping.KEPT : field;
    }
}
