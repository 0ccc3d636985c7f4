package io.poamledger.cmmc.scoring;

import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;

/**
 * A finding that somebody wants to record.
 *
 * @param reason the recorded reason, for what is not applicable; may be empty
 * @param finalEvidence how many artifacts in their final form stand behind it
 * @param draftEvidence how many artifacts are drafts, working papers or unapproved
 */
public record RequirementClaim(
        RequirementId requirement, FindingState state, String reason, int finalEvidence, int draftEvidence) {}
