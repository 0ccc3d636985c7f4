package io.poamledger.cmmc.scoring;

import io.poamledger.events.assessment.FindingState;

/**
 * A measure that the DoD CIO adjudicated equally effective, or a requirement adjudicated not applicable (rule S-8).
 *
 * @param notApplicable the requirement itself, not a measure in its place
 * @param inSecurityPlan whether the adjudication is included in the system security plan
 * @param environmentChanged whether the environment it was given for has changed since
 */
public record Adjudication(boolean notApplicable, boolean inSecurityPlan, boolean environmentChanged) {

    FindingState countsAs() {
        return notApplicable ? FindingState.NOT_APPLICABLE : FindingState.MET;
    }
}
