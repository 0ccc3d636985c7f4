package io.poamledger.command.assessment;

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
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Complete the assessment: what its findings give is its score, or there is none.
 *
 * @param completedOn in the system's time zone, not in the future
 */
@Form(
        title = "Complete the assessment",
        button = "Complete it",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 50,
        hint = "Its findings stay as they are from then on.",
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_LACKS_FINDINGS, Rule.ASSESSMENT_IS_COMPLETE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record CompleteAssessment(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(value = "Completed on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.ASSESSED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate completedOn)
        implements Command {

    public CompleteAssessment {
        Given.required("assessmentId", assessmentId);
        Given.required("completedOn", completedOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
