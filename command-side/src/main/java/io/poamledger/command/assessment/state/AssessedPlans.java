package io.poamledger.command.assessment.state;

import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.ConditionalStatusGranted;
import java.util.Optional;
import java.util.Set;

/**
 * What rules about assessments ask of the status of their system. An answer holds until the running command is stored, or the
 * command is decided again.
 */
public interface AssessedPlans {

    /** The requirements on the frozen plan of the conditional status that is in force; empty where none is. */
    Set<RequirementId> plan(SystemId system);

    /** The conditional status that is open, which a closeout is for. */
    Optional<ConditionalStatusGranted> granted(SystemId system);

    /** The system as it is described. */
    KnownSystem known(SystemId system);

    /** Whether a status was granted on the assessment, or a closeout finalised with it. */
    boolean restOn(AssessmentId assessment);
}
