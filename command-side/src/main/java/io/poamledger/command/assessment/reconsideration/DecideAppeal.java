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
import io.poamledger.events.assessment.AppealDecided;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record how the last appeal was decided; granted, its findings may be re-evaluated.
 *
 * @param decidedOn in the system's time zone, not in the future
 * @param reason in words
 */
@Form(
        title = "Record the decision of an appeal",
        button = "Record the decision",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 90,
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.NO_APPEAL_TO_DECIDE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DecideAppeal(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(value = "Decided on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.ASSESSED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate decidedOn,

        @Label("It was granted") boolean granted,
        @Label("Reason") @Words String reason)
        implements Command {

    public DecideAppeal {
        Given.required("assessmentId", assessmentId);
        Given.required("decidedOn", decidedOn);
        reason = Given.text("reason", reason);
    }

    public AppealDecided decided() {
        return new AppealDecided(assessmentId, decidedOn, granted, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
