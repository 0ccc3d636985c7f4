package io.poamledger.command.assessment.finding;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record the same finding about several requirements, all of them or none.
 *
 * @param requirements at least one
 * @param finding PARTIAL exists for 3.5.3 and 3.13.11 only
 * @param reason what it rests on; needed for what is not applicable
 * @param evidence final artifacts of the same system; needed for what is met
 */
@Form(
        title = "Record the same finding about several requirements",
        button = "Record the findings",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 30,
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_IS_COMPLETE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordFindings(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(
                value = "Requirements",
                hint = "Such as 3.1.1.",
                refusedBy = {Rule.REQUIREMENT_UNKNOWN, Rule.NOT_ON_THE_PLAN})
        List<RequirementId> requirements,

        @Label(
                value = "Finding",
                hint = "Partial exists for 3.5.3 and 3.13.11 only.",
                refusedBy = Rule.FINDING_NOT_ALLOWED)
        FindingState finding,

        @Label(value = "What it rests on", hint = "Needed where they do not apply.", optional = true) @Words
        String reason,

        @Label(
                value = "Evidence",
                hint = "Artifacts in their final form. What is met has at least one.",
                optional = true,
                refusedBy = {
                    Rule.EVIDENCE_UNKNOWN,
                    Rule.EVIDENCE_NOT_FINAL,
                    Rule.EVIDENCE_BYTES_CHANGED,
                    Rule.EVIDENCE_BYTES_MISSING
                })
        List<EvidenceId> evidence)
        implements Command {

    public RecordFindings {
        Given.required("assessmentId", assessmentId);
        requirements = Given.list("requirements", requirements);
        if (requirements.isEmpty()) {
            throw new Malformed("requirements", "", "'requirements' names at least one");
        }
        Given.required("finding", finding);
        reason = Given.maybeText(reason);
        evidence = Given.list("evidence", evidence);
    }

    public List<Claim> claims() {
        return requirements.stream()
                .map(requirement -> new Claim(requirement, Optional.empty(), finding, reason, evidence, false))
                .toList();
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
