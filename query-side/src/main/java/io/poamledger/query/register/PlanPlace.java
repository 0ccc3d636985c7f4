package io.poamledger.query.register;

import io.poamledger.cmmc.eligibility.ItemStanding;
import java.util.Optional;

/** What items are to a plan of action of CMMC, as lists are asked for by it: what they may be on, or whether they are on the frozen one. */
enum PlanPlace {
    ELIGIBLE(ItemStanding.ELIGIBLE),
    STATUS_BLOCKING(ItemStanding.STATUS_BLOCKING),
    UNDECIDED(ItemStanding.UNDECIDED),
    BESIDE_THE_PLAN(ItemStanding.BESIDE_THE_PLAN),
    REFUSED(ItemStanding.REFUSED),
    /** Of a conditional status that runs or has run out (rule E-7). */
    ON_THE_FROZEN_PLAN,
    /** Of an assessment, and left out when that plan was frozen. */
    NOT_ON_THE_FROZEN_PLAN;

    private final Optional<ItemStanding> standing;

    PlanPlace() {
        standing = Optional.empty();
    }

    PlanPlace(ItemStanding standing) {
        this.standing = Optional.of(standing);
    }

    /** Empty where it is asked whether they are on the frozen plan. */
    Optional<ItemStanding> standing() {
        return standing;
    }
}
