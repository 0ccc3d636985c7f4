package io.poamledger.query.layout;

/** What is known of the ledger's chain, for the foot of every page: it goes with what is printed. */
public interface Chain {

    /** Such as {@code Head 1383:4f0c; the chain was verified through position 1,388 on 2026-11-20 06:00 UTC}. */
    String inWords();
}
