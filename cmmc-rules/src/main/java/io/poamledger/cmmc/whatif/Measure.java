package io.poamledger.cmmc.whatif;

/** By what a set of gaps is called cheap. */
public enum Measure {
    /** Hours of work. */
    EFFORT,
    /** US dollars. */
    COST,
    /** The latest day on which one of the set is done; among equals the cost. */
    FINISH_DATE
}
