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
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record what was found about a requirement, or about one of its assessment objectives; the requirement follows from those.
 *
 * @param objective the objective, by its letter ({@code a}) or with its requirement ({@code 3.1.1[a]}); absent for the requirement as a whole, which replaces what was found about its objectives
 * @param finding PARTIAL exists for 3.5.3 and 3.13.11 only
 * @param reason what it rests on; needed for what is not applicable
 * @param evidence final artifacts of the same system; needed for what is met
 * @param restsOnFips1402 whether it rests on a cryptographic module with a FIPS 140-2 certificate
 */
@Form(
        title = "Record a finding",
        button = "Record the finding",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 20,
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_IS_COMPLETE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordRequirementFinding(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(
                value = "Requirement",
                refusedBy = {Rule.REQUIREMENT_UNKNOWN, Rule.NOT_ON_THE_PLAN})
        RequirementId requirement,

        @Label(
                value = "Objective",
                hint = "Such as a, or 3.1.1[a]. Empty for the requirement as a whole.",
                pattern = "[a-z]|3[.][0-9]+[.][0-9]+\\[[a-z]\\]",
                refusedBy = Rule.OBJECTIVE_UNKNOWN)
        Optional<String> objective,

        @Label(
                value = "Finding",
                hint = "Partial exists for 3.5.3 and 3.13.11 only.",
                refusedBy = Rule.FINDING_NOT_ALLOWED)
        FindingState finding,

        @Label(value = "What it rests on", hint = "Needed where it does not apply.", optional = true) @Words
        String reason,

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
        List<EvidenceId> evidence,

        @Label("It rests on a module with a FIPS 140-2 certificate")
        boolean restsOnFips1402)
        implements Command {

    public RecordRequirementFinding {
        Given.required("assessmentId", assessmentId);
        Given.required("requirement", requirement);
        objective = Given.optionalText(objective).map(written -> letter(requirement, written));
        Given.required("finding", finding);
        reason = Given.maybeText(reason);
        evidence = Given.list("evidence", evidence);
    }

    private static String letter(RequirementId requirement, String written) {
        return written.startsWith(requirement + "[") && written.endsWith("]")
                ? written.substring(requirement.value().length() + 1, written.length() - 1)
                : written;
    }

    public Claim claim() {
        return new Claim(requirement, objective, finding, reason, evidence, restsOnFips1402);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
