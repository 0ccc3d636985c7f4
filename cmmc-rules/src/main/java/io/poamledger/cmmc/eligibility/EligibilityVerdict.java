package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.verdict.PackReference;
import java.util.OptionalInt;

/**
 * Whether a requirement may stand on a Level 2 POA&amp;M.
 *
 * @param points what it takes from the score; empty for the security plan
 * @param reason why it may or may not
 */
public record EligibilityVerdict(
        RequirementId requirement,
        FindingState state,
        boolean eligible,
        OptionalInt points,
        Reason reason,
        PackReference pack) {}
