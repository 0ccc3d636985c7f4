package io.poamledger.query.cmmc;

import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.verdict.PackReference;
import java.util.OptionalInt;

/**
 * What an item is to a CMMC status, and what its requirement is worth.
 *
 * @param points what the requirement takes from the score while it is not met; empty without a requirement, and for the security plan
 * @param reason why it stands so, with its citation
 */
public record ItemVerdict(ItemStanding standing, OptionalInt points, Reason reason, PackReference pack) {}
