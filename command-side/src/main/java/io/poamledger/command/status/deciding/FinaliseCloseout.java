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
import io.poamledger.command.status.standpoint.StatusCommand;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;

/**
 * Finalise the closeout of a conditional status, once: with everything on its plan met the status becomes final, with anything not met it
 * ends at once.
 *
 * @param closeout the assessment of the plan
 * @param effectiveOn the day it was finalised and posted, within the 180 days
 * @param postingReference names the posting; needed where it is recorded after the 180 days
 * @param qualityReviewed by somebody outside the team; asked of C3PAOs
 * @param conflictsChecked whether conflicts of interest were ruled out; asked of C3PAOs
 */
@Form(
        title = "Finalise the closeout",
        button = "Finalise it, once",
        about = Subject.STATUS,
        chapter = Chapter.STATUS,
        place = 30,
        hint = "This can be done once. Anything on the plan that is not met ends the conditional status at once.",
        refusedBy = {Rule.CLOSEOUT_REFUSED, Rule.NO_CONDITIONAL_STATUS})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record FinaliseCloseout(
        SystemId systemId,

        @Label(
                value = "Closeout assessment",
                refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.NO_PLAN_TO_CLOSE_OUT})
        AssessmentId closeout,

        @Label(value = "Finalised and posted on") @Dated(value = Tense.JUDGED, byTheRequirements = true)
        LocalDate effectiveOn,

        @Label(value = "Reference of the posting", optional = true)
        String postingReference,

        @Label("Reviewed by somebody outside the team") boolean qualityReviewed,
        @Label("Conflicts of interest were ruled out") boolean conflictsChecked)
        implements StatusCommand {

    public FinaliseCloseout {
        Given.required("systemId", systemId);
        Given.required("closeout", closeout);
        Given.required("effectiveOn", effectiveOn);
        postingReference = Given.maybeText(postingReference);
    }
}
