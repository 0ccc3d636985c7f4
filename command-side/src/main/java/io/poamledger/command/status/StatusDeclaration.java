package io.poamledger.command.status;

import io.poamledger.events.assessment.AssessmentId;
import java.time.LocalDate;

/** Declares the status that a completed assessment gives, from a day on. */
sealed interface StatusDeclaration extends StatusCommand permits DeclareConditionalStatus, GrantFinalStatus {

    AssessmentId assessmentId();

    LocalDate statusDate();
}
