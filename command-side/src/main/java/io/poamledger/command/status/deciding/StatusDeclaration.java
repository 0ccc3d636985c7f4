package io.poamledger.command.status.deciding;

import io.poamledger.command.status.standpoint.StatusCommand;
import io.poamledger.events.assessment.AssessmentId;
import java.time.LocalDate;

/** Declares the status that a completed assessment gives, from a day on. */
sealed interface StatusDeclaration extends StatusCommand permits DeclareConditionalStatus, GrantFinalStatus {

    AssessmentId assessmentId();

    LocalDate statusDate();
}
