package io.poamledger.query.packs;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.events.verdict.PackReference;
import java.time.LocalDate;

/**
 * A rule pack that this ledger may be judged by.
 *
 * @param synthetic whether its values are made up, for demonstrations only
 * @param inForce whether today is judged by it
 */
record PackAnswer(PackReference pack, LocalDate effectiveFrom, boolean synthetic, boolean inForce) {

    static PackAnswer of(Pack pack, Pack today) {
        return new PackAnswer(pack.reference(), pack.effectiveFrom(), pack.synthetic(), pack.equals(today));
    }
}
