package io.poamledger.command.status.deciding;

import io.poamledger.command.AllowedTo;
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
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;

/**
 * Declare the final status that a completed assessment gives, in which everything is met.
 *
 * @param assessmentId a completed one of this system
 * @param statusDate in the system's time zone, not in the future
 */
@Form(
        title = "Declare final status",
        button = "Declare it",
        about = Subject.STATUS,
        chapter = Chapter.STATUS,
        place = 20,
        hint = "Of an assessment that found everything met.",
        refusedBy = {Rule.STATUS_NOT_READY, Rule.ASSESSMENT_USED_ALREADY, Rule.SYSTEM_UNKNOWN})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record GrantFinalStatus(
        SystemId systemId,

        @Label(
                value = "Assessment",
                refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_NOT_COMPLETE})
        AssessmentId assessmentId,

        @Label(value = "Status date", hint = "As SPRS shows it.", refusedBy = Rule.STATUS_BEFORE_ITS_ASSESSMENT)
        @Dated(value = Tense.JUDGED, byTheRequirements = true)
        LocalDate statusDate)
        implements StatusDeclaration {

    public GrantFinalStatus {
        Given.required("systemId", systemId);
        Given.required("assessmentId", assessmentId);
        Given.required("statusDate", statusDate);
    }
}
