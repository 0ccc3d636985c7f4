package io.poamledger.cmmc.scoring;

import io.poamledger.cmmc.pack.Citation;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;

/**
 * What one requirement takes from the score.
 *
 * @param points more than 0
 * @param why in a few words
 */
public record Deduction(RequirementId requirement, FindingState state, int points, String why, Citation citation) {}
