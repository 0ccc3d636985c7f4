package io.poamledger.events.assessment;

import io.poamledger.events.LedgerEvent;

/** Something happened to an assessment of a system. */
public sealed interface AssessmentEvent extends LedgerEvent
        permits AssessmentStarted,
                RequirementFindingRecorded,
                FindingReevaluated,
                AdjudicationRecorded,
                AssessmentCompleted,
                AppealFiled,
                AppealDecided {

    AssessmentId assessmentId();
}
