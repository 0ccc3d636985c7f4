package io.poamledger.command.assessment;

import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.system.CmmcLevel;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Begins assessments. The rules are asked before an aggregate is, because Axon logs whatever is thrown while one is created. */
final class StartingAssessments {

    private final Repository<Assessment> repository;
    private final Assessments assessments;
    private final Systems systems;
    private final AssessedPlans plans;

    StartingAssessments(
            Repository<Assessment> repository, Assessments assessments, Systems systems, AssessedPlans plans) {
        this.repository = repository;
        this.assessments = assessments;
        this.systems = systems;
        this.plans = plans;
    }

    @CommandHandler
    AssessmentId handle(StartAssessment command) throws Exception {
        var system = systems.known(command.systemId());
        isOfLevel2(command, system);
        aCloseoutHasAPlan(command);
        var id = assessments.next(system.id());
        repository.newInstance(() -> new Assessment(command.started(id)));
        return id;
    }

    private static void isOfLevel2(StartAssessment command, KnownSystem system) {
        if (system.profile().level() != CmmcLevel.LEVEL_2 || command.assessedBy() == AssessmentType.DIBCAC) {
            throw Rule.ASSESSMENT_OF_ANOTHER_LEVEL.refuses("Assessments are recorded of Level 2 systems, by themselves"
                    + " or a C3PAO; '" + system.id() + "' is assessed at "
                    + system.profile().level() + ", by " + command.assessedBy());
        }
    }

    private void aCloseoutHasAPlan(StartAssessment command) {
        if (command.purpose() != AssessmentPurpose.CLOSEOUT) {
            return;
        }
        var granted = plans.granted(command.systemId())
                .orElseThrow(() -> Rule.NO_PLAN_TO_CLOSE_OUT.refuses("System '" + command.systemId()
                        + "' has no conditional status, so there is nothing to close out"));
        if (command.startedOn().isBefore(granted.statusDate())) {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(
                    "The closeout of " + granted.status().title() + " begins after" + " that was granted, on "
                            + granted.statusDate() + ", not on " + command.startedOn());
        }
        if (!granted.status().assessedBy().equals(Optional.of(command.assessedBy()))) {
            throw Rule.CLOSEOUT_BY_ANOTHER_KIND.refuses(granted.status().title() + " is closed out by "
                    + granted.status().assessedBy().map(Enum::name).orElse("nobody") + ", not by "
                    + command.assessedBy());
        }
    }
}
