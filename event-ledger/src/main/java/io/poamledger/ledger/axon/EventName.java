package io.poamledger.ledger.axon;

/**
 * What an event is called in the ledger: stays for good, wherever its class moves.
 *
 * @param name the simple name, as in {@code MilestoneRescheduled}
 * @param revision of its shape, from "1"
 */
record EventName(String name, String revision) {

    @Override
    public String toString() {
        return name + " revision " + revision;
    }
}
