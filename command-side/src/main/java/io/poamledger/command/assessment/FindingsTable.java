package io.poamledger.command.assessment;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Findings as a CSV has them. Every row is understood, or the first that is not is named. */
final class FindingsTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private static final Map<String, FindingState> WORDS = Map.of(
            "MET", FindingState.MET,
            "NOT MET", FindingState.NOT_MET,
            "PARTIAL", FindingState.PARTIAL,
            "N/A", FindingState.NOT_APPLICABLE,
            "NOT APPLICABLE", FindingState.NOT_APPLICABLE);

    /** More than there are requirements and objectives together. */
    private static final int ROWS = 500;

    private FindingsTable() {}

    /** @throws io.poamledger.command.Rejected by {@link Rule#FINDINGS_UNREADABLE}, naming the row */
    static List<Claim> read(AssessmentId assessment, String csv) {
        try (var rows = FORMAT.parse(new StringReader(csv.strip()))) {
            var titles = rows.getHeaderNames().stream()
                    .map(title -> title.toLowerCase(Locale.ROOT))
                    .toList();
            if (!titles.containsAll(List.of("requirement", "finding"))) {
                throw Rule.FINDINGS_UNREADABLE.refuses("The first row has the titles " + titles
                        + "; it needs 'requirement' and 'finding', and may have 'reason' and 'evidence'");
            }
            var claims = new ArrayList<Claim>();
            for (var row : rows) {
                if (claims.size() == ROWS) {
                    throw unreadable(row, "a table has up to " + ROWS + " rows below the titles");
                }
                claims.add(claim(assessment, row));
            }
            if (claims.isEmpty()) {
                throw Rule.FINDINGS_UNREADABLE.refuses("There is no row below the titles");
            }
            return claims;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Rule.FINDINGS_UNREADABLE.refuses("This is no table: " + e.getMessage());
        }
    }

    private static Claim claim(AssessmentId assessment, CSVRecord row) {
        var requirement = cell(row, "requirement");
        try {
            var id = Catalogue.inForce().normalise(requirement);
            var recording = new RecordRequirementFinding(
                    assessment, id.id(), id.objective(), finding(row), cell(row, "reason"), evidence(row), false);
            Bounded.check(recording);
            return recording.claim();
        } catch (UnknownRequirement | Malformed e) {
            throw unreadable(row, String.valueOf(e.getMessage()));
        }
    }

    private static FindingState finding(CSVRecord row) {
        var written = cell(row, "finding");
        var finding = WORDS.get(written.toUpperCase(Locale.ROOT).replace('_', ' '));
        if (finding == null) {
            throw unreadable(row, "'" + written + "' is no finding; write MET, NOT MET, PARTIAL or N/A");
        }
        return finding;
    }

    private static List<EvidenceId> evidence(CSVRecord row) {
        try {
            return Arrays.stream(cell(row, "evidence").split("[\\s;]+"))
                    .filter(id -> !id.isEmpty())
                    .map(id -> new EvidenceId(UUID.fromString(id)))
                    .toList();
        } catch (IllegalArgumentException _) {
            throw unreadable(row, "'" + cell(row, "evidence") + "' are no ids of artifacts");
        }
    }

    private static String cell(CSVRecord row, String title) {
        return row.isSet(title) ? row.get(title) : "";
    }

    private static RuntimeException unreadable(CSVRecord row, String why) {
        return Rule.FINDINGS_UNREADABLE.refuses("Row " + row.getRecordNumber() + ": " + why);
    }
}
