package io.poamledger.command.assessment.finding;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record the findings of a CSV, all of them or none.
 *
 * @param table with a row of titles: requirement (3.1.1, AC.L2-3.1.1 or 3.1.1[a]), finding, reason, evidence (ids of final artifacts,
 *     separated by spaces); an SPRS score sheet is one
 * @param evidence final artifacts of the same system, for rows that name none
 */
@Form(
        title = "Record findings from a CSV",
        button = "Record the findings",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 40,
        hint = "All of its rows are recorded, or none.",
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_IS_COMPLETE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordFindingsFromTable(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(
                value = "The CSV",
                hint =
                        "It has the titles requirement, finding, reason, evidence; the last two may be absent. An SPRS score sheet is one.",
                refusedBy = {Rule.FINDINGS_UNREADABLE, Rule.FINDING_NOT_ALLOWED, Rule.NOT_ON_THE_PLAN})
        @Words(most = 200_000)
        String table,

        @Label(
                value = "Evidence",
                hint = "Artifacts in their final form, for rows that name none; such as the score sheet itself.",
                optional = true,
                refusedBy = {
                    Rule.EVIDENCE_UNKNOWN,
                    Rule.EVIDENCE_NOT_FINAL,
                    Rule.EVIDENCE_BYTES_CHANGED,
                    Rule.EVIDENCE_BYTES_MISSING
                })
        List<EvidenceId> evidence)
        implements Command {

    public RecordFindingsFromTable {
        Given.required("assessmentId", assessmentId);
        table = Given.text("table", table);
        evidence = Given.list("evidence", evidence);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
