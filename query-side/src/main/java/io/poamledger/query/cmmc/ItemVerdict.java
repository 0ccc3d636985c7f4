package io.poamledger.query.cmmc;

import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.verdict.PackReference;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an item is to a CMMC status, and what its requirement is worth.
 *
 * @param points what the requirement takes from the score while it is not met; empty without a requirement, and for the security plan
 * @param plan what it is to the plan of the conditional status that runs or has run out; empty without one, and of what is tracked beside
 * @param reason why it stands so, with its citation
 */
public record ItemVerdict(
        ItemStanding standing, OptionalInt points, Optional<FrozenPlan.Place> plan, Reason reason, PackReference pack) {

    /** Whether what its requirement may be on was frozen without it (rule E-7). */
    public boolean isLeftOut() {
        return plan.filter(place -> !place.on()).isPresent();
    }
}
