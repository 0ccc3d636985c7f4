package io.poamledger.command.assessment.reconsideration;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.assessment.AppealFiled;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Appeal against findings of a completed assessment or of a finalised closeout; the clock of a status goes on.
 *
 * @param requirements found not met, at least one
 * @param filedTo the assessor's organisation, or the Accreditation Body after that has decided
 * @param filedOn in the system's time zone, not in the future
 * @param grounds in words
 */
@Form(
        title = "File an appeal",
        button = "File the appeal",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 80,
        refusedBy = {Rule.ASSESSMENT_UNKNOWN, Rule.ASSESSMENT_NOT_COMPLETE, Rule.APPEAL_PENDING, Rule.APPEAL_TOO_LATE})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record FileAppeal(
        @TargetAggregateIdentifier AssessmentId assessmentId,

        @Label(value = "Requirements", hint = "Such as 3.1.1.", refusedBy = Rule.NOTHING_TO_APPEAL)
        List<RequirementId> requirements,

        @Label("Filed to") String filedTo,

        @Label(value = "Filed on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.ASSESSED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate filedOn,

        @Label("Grounds") @Words String grounds)
        implements Command {

    public FileAppeal {
        Given.required("assessmentId", assessmentId);
        requirements = Given.list("requirements", requirements);
        if (requirements.isEmpty()) {
            throw new Malformed("requirements", "", "'requirements' names at least one");
        }
        filedTo = Given.text("filedTo", filedTo);
        Given.required("filedOn", filedOn);
        grounds = Given.text("grounds", grounds);
    }

    public AppealFiled filed() {
        return new AppealFiled(assessmentId, requirements, filedTo, filedOn, grounds);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(assessmentId.system());
    }
}
