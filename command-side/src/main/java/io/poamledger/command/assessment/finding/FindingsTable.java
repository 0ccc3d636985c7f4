package io.poamledger.command.assessment.finding;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.UnknownRequirement;
import io.poamledger.command.Bounded;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Findings as a CSV has them, with any number of lines above its titles: also an SPRS score sheet, ours or another. Every row is understood, or the
 * first that is not is named; of what was not assessed there is nothing to record.
 */
public final class FindingsTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private static final Map<String, FindingState> WORDS = Map.ofEntries(
            Map.entry("MET", FindingState.MET),
            Map.entry("YES", FindingState.MET),
            Map.entry("IMPLEMENTED", FindingState.MET),
            Map.entry("NOT MET", FindingState.NOT_MET),
            Map.entry("NO", FindingState.NOT_MET),
            Map.entry("NOT IMPLEMENTED", FindingState.NOT_MET),
            Map.entry("PARTIAL", FindingState.PARTIAL),
            Map.entry("N/A", FindingState.NOT_APPLICABLE),
            Map.entry("NOT APPLICABLE", FindingState.NOT_APPLICABLE));

    private static final String NOT_ASSESSED = "NOT ASSESSED";

    /** What a column may be called, by what it is. */
    private static final Map<String, List<String>> TITLES = Map.of(
            "requirement",
            List.of("requirement", "security requirement", "requirement id", "practice", "control"),
            "finding",
            List.of("finding", "state", "status", "result", "implemented", "implementation status"),
            "reason",
            List.of("reason", "why", "justification", "comments"),
            "evidence",
            List.of("evidence"));

    /** So many lines may stand above the titles. */
    private static final int ABOVE = 40;

    /** More than there are requirements and objectives together. */
    private static final int ROWS = 500;

    private final AssessmentId assessment;
    private final CSVRecord header;
    private final Map<String, Integer> columns;
    private final List<EvidenceId> otherwise;

    private FindingsTable(AssessmentId assessment, CSVRecord header, List<EvidenceId> otherwise) {
        this.assessment = assessment;
        this.header = header;
        this.columns = columns(header);
        this.otherwise = otherwise;
    }

    /**
     * The findings of a table.
     *
     * @param otherwise the evidence of rows that name none
     * @throws io.poamledger.command.Rejected by {@link Rule#FINDINGS_UNREADABLE}, naming the row
     */
    public static List<Claim> read(AssessmentId assessment, String csv, List<EvidenceId> otherwise) {
        try (var parsed = FORMAT.parse(new StringReader(csv.strip()))) {
            var rows = parsed.getRecords();
            var header = rows.stream()
                    .limit(ABOVE)
                    .filter(row -> columns(row).keySet().containsAll(List.of("requirement", "finding")))
                    .findFirst()
                    .orElseThrow(() -> Rule.FINDINGS_UNREADABLE.refuses("The first row has the titles "
                            + rows.stream()
                                    .findFirst()
                                    .map(FindingsTable::titles)
                                    .orElse(List.of())
                            + "; it needs 'requirement' and 'finding', and may have 'reason' and 'evidence'"));
            return new FindingsTable(assessment, header, otherwise)
                    .claims(rows.subList((int) header.getRecordNumber(), rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Rule.FINDINGS_UNREADABLE.refuses("This is no table: " + e.getMessage());
        }
    }

    private List<Claim> claims(List<CSVRecord> rows) {
        var claims = new ArrayList<Claim>();
        for (var row : rows) {
            if (claims.size() == ROWS) {
                throw unreadable(row, "a table has up to " + ROWS + " rows below the titles");
            }
            if (!word(cell(row, "finding")).equals(NOT_ASSESSED)) {
                claims.add(claim(row));
            }
        }
        if (claims.isEmpty()) {
            throw Rule.FINDINGS_UNREADABLE.refuses("There is no finding below the titles");
        }
        return claims;
    }

    private static List<String> titles(CSVRecord row) {
        return row.stream().map(title -> title.toLowerCase(Locale.ROOT)).toList();
    }

    /** Where each column stands that a row names. */
    private static Map<String, Integer> columns(CSVRecord row) {
        var titles = titles(row);
        var columns = new HashMap<String, Integer>();
        TITLES.forEach((column, names) -> names.stream()
                .map(titles::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .ifPresent(place -> columns.put(column, place)));
        return columns;
    }

    private Claim claim(CSVRecord row) {
        try {
            var id = Catalogue.inForce().normalise(cell(row, "requirement"));
            var named = evidence(row);
            var recording = new RecordRequirementFinding(
                    assessment,
                    id.id(),
                    id.objective(),
                    finding(row),
                    cell(row, "reason"),
                    named.isEmpty() ? otherwise : named,
                    false);
            Bounded.check(recording);
            return recording.claim();
        } catch (UnknownRequirement | Malformed e) {
            throw unreadable(row, String.valueOf(e.getMessage()));
        }
    }

    private FindingState finding(CSVRecord row) {
        var written = cell(row, "finding");
        var finding = WORDS.get(word(written));
        if (finding == null) {
            throw unreadable(row, "'" + written + "' is no finding; write MET, NOT MET, PARTIAL or N/A");
        }
        return finding;
    }

    private static String word(String written) {
        return written.toUpperCase(Locale.ROOT).replace('_', ' ');
    }

    private List<EvidenceId> evidence(CSVRecord row) {
        try {
            return Arrays.stream(cell(row, "evidence").split("[\\s;]+"))
                    .filter(id -> !id.isEmpty())
                    .map(id -> new EvidenceId(UUID.fromString(id)))
                    .toList();
        } catch (IllegalArgumentException _) {
            throw unreadable(row, "'" + cell(row, "evidence") + "' are no ids of artifacts");
        }
    }

    private String cell(CSVRecord row, String column) {
        var place = columns.getOrDefault(column, row.size());
        return place < row.size() ? row.get(place) : "";
    }

    private RuntimeException unreadable(CSVRecord row, String why) {
        return Rule.FINDINGS_UNREADABLE.refuses(
                "Row " + (row.getRecordNumber() - header.getRecordNumber()) + ": " + why);
    }
}
