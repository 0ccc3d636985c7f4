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
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record what the DoD CIO decided about a requirement: it counts as met while the security plan includes the decision and the environment
 * is the one that it was given for.
 *
 * @param countsAs MET for a measure that is equally effective, NOT_APPLICABLE for a requirement that does not apply
 * @param decidedOn not in the future
 * @param document the decision, a final artifact of the same system
 * @param sspVersion the version of the system security plan that includes it
 * @param environmentUnchanged whether the environment is still the one it was given for
 */
@Form(
        title = "Record an adjudication of the DoD CIO",
        button = "Record the adjudication",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 70,
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_IS_COMPLETE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordAdjudication(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(
                value = "Requirement",
                refusedBy = {Rule.REQUIREMENT_UNKNOWN, Rule.NOT_ON_THE_PLAN})
        RequirementId requirement,

        @Label(
                value = "Counts as",
                hint = "Met: a measure that is equally effective. Not applicable: the requirement does not apply.",
                initially = "MET",
                refusedBy = Rule.ADJUDICATION_WITHOUT_EFFECT)
        FindingState countsAs,

        @Label(value = "Decided on")
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.ASSESSED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate decidedOn,

        @Label(
                value = "The decision",
                hint = "An artifact in its final form that is kept here.",
                refusedBy = {
                    Rule.EVIDENCE_UNKNOWN,
                    Rule.EVIDENCE_NOT_FINAL,
                    Rule.EVIDENCE_BYTES_CHANGED,
                    Rule.EVIDENCE_BYTES_MISSING,
                    Rule.EVIDENCE_IS_SUPERSEDED,
                    Rule.EVIDENCE_IS_DISPOSED,
                    Rule.EVIDENCE_KEPT_ELSEWHERE
                })
        EvidenceId document,

        @Label("Version of the system security plan that includes it")
        String sspVersion,

        @Label("The environment is the one that it was given for")
        boolean environmentUnchanged)
        implements Command {

    public RecordAdjudication {
        Given.required("assessmentId", assessmentId);
        Given.required("requirement", requirement);
        Given.required("countsAs", countsAs);
        Given.required("decidedOn", decidedOn);
        Given.required("document", document);
        sspVersion = Given.text("sspVersion", sspVersion);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
