package io.poamledger.command.assessment.reconsideration;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Look again at a requirement that was not met, within 10 business days of the assessment and before a status rests on it, or after an
 * appeal was granted; of a finalised closeout after an appeal only.
 *
 * @param finding what it is now
 * @param reevaluatedOn in the system's time zone, not in the future
 * @param reason what was different
 * @param evidence final artifacts of the same system; needed for what is met
 */
@Form(
        title = "Re-evaluate a finding",
        button = "Record the re-evaluation",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 60,
        refusedBy = {
            Rule.ASSESSMENT_UNKNOWN,
            Rule.ASSESSMENT_NOT_COMPLETE,
            Rule.REEVALUATION_TOO_LATE,
            Rule.STATUS_RESTS_ON_IT
        })
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ReevaluateFinding(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(
                value = "Requirement",
                refusedBy = {Rule.REQUIREMENT_UNKNOWN, Rule.NOTHING_TO_REEVALUATE})
        RequirementId requirement,

        @Label(value = "Finding", initially = "MET", refusedBy = Rule.FINDING_NOT_ALLOWED)
        FindingState finding,

        @Label(value = "Re-evaluated on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.ASSESSED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate reevaluatedOn,

        @Label("What was different") @Words String reason,

        @Label(
                value = "Evidence",
                hint = "Artifacts in their final form. What is met has at least one.",
                optional = true,
                refusedBy = {
                    Rule.EVIDENCE_UNKNOWN,
                    Rule.EVIDENCE_NOT_FINAL,
                    Rule.EVIDENCE_BYTES_CHANGED,
                    Rule.EVIDENCE_BYTES_MISSING,
                    Rule.EVIDENCE_IS_SUPERSEDED,
                    Rule.EVIDENCE_IS_DISPOSED,
                    Rule.REHASHED_TOO_LONG_AGO
                })
        List<EvidenceId> evidence)
        implements Command {

    public ReevaluateFinding {
        Given.required("assessmentId", assessmentId);
        Given.required("requirement", requirement);
        Given.required("finding", finding);
        Given.required("reevaluatedOn", reevaluatedOn);
        reason = Given.text("reason", reason);
        evidence = Given.list("evidence", evidence);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
