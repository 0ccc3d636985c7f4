package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.PackReference;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.State;
import io.poamledger.events.item.RequirementId;
import java.util.OptionalInt;

/**
 * Whether a requirement may stand on a Level 2 POA&amp;M.
 *
 * @param points what it takes from the score; empty for the security plan
 * @param reason why it may or may not
 */
public record EligibilityVerdict(
        RequirementId requirement,
        State state,
        boolean eligible,
        OptionalInt points,
        Reason reason,
        PackReference pack) {}
