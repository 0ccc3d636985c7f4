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
import io.poamledger.events.Words;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Begin an assessment of a Level 2 system; its number is handed out.
 *
 * @param purpose CLOSEOUT looks at the frozen plan of a conditional status and at nothing else
 * @param assessedBy SELF or C3PAO
 * @param scope what is assessed, in words
 * @param assessor who does it, by name
 * @param startedOn in the system's time zone, not in the future
 */
@Form(
        title = "Start an assessment",
        button = "Start the assessment",
        about = Subject.STATUS,
        chapter = Chapter.ASSESSMENT,
        place = 10,
        refusedBy = {Rule.SYSTEM_UNKNOWN, Rule.ASSESSMENT_OF_ANOTHER_LEVEL})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record StartAssessment(
        SystemId systemId,

        @Label(
                value = "Purpose",
                hint = "Status: all 110 requirements. Closeout: those on the plan of the conditional status.",
                initially = "STATUS",
                refusedBy = Rule.NO_PLAN_TO_CLOSE_OUT)
        AssessmentPurpose purpose,

        @Label(value = "Assessed by", initially = "SELF", refusedBy = Rule.CLOSEOUT_BY_ANOTHER_KIND)
        AssessmentType assessedBy,

        @Label(value = "Scope", hint = "What is assessed, in words.") @Words
        String scope,

        @Label(value = "Assessor", hint = "Who does it, by name.")
        String assessor,

        @Label(value = "Started on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.ASSESSED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate startedOn)
        implements Command {

    public StartAssessment {
        Given.required("systemId", systemId);
        Given.required("purpose", purpose);
        Given.required("assessedBy", assessedBy);
        scope = Given.text("scope", scope);
        assessor = Given.text("assessor", assessor);
        Given.required("startedOn", startedOn);
    }

    AssessmentStarted started(AssessmentId id) {
        return new AssessmentStarted(id, purpose, assessedBy, CmmcLevel.LEVEL_2, scope, assessor, startedOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
