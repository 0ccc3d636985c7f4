package io.poamledger.ledger.store;

/** How fast a long walk goes. */
@FunctionalInterface
public interface Pace {

    /** As fast as the machine can. */
    Pace FULL = () -> {};

    /** Called between the walk's steps of some milliseconds each. May wait; what it throws ends the walk. */
    void step();
}
