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
 * Declare the conditional status that a completed assessment allows: score, points and exclusions, and an open item for every gap. The
 * list of those is frozen with it, and 180 days begin.
 *
 * @param assessmentId a completed one of this system
 * @param statusDate day 0, in the system's time zone, not in the future
 */
@Form(
        title = "Declare conditional status",
        button = "Declare it",
        about = Subject.STATUS,
        chapter = Chapter.STATUS,
        place = 10,
        hint = "The plan is frozen with it, and is closed out within 180 days of the status date.",
        refusedBy = {Rule.STATUS_NOT_READY, Rule.NOTHING_NOT_MET, Rule.ASSESSMENT_USED_ALREADY, Rule.SYSTEM_UNKNOWN})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DeclareConditionalStatus(
        SystemId systemId,

        @Label(
                value = "Assessment",
                refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_NOT_COMPLETE})
        AssessmentId assessmentId,

        @Label(value = "Status date", hint = "Day 0, as SPRS shows it.", refusedBy = Rule.STATUS_BEFORE_ITS_ASSESSMENT)
        @Dated(value = Tense.JUDGED, byTheRequirements = true)
        LocalDate statusDate)
        implements StatusDeclaration {

    public DeclareConditionalStatus {
        Given.required("systemId", systemId);
        Given.required("assessmentId", assessmentId);
        Given.required("statusDate", statusDate);
    }
}
