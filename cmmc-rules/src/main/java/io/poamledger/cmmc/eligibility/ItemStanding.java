package io.poamledger.cmmc.eligibility;

/** What an item is to a Level 2 status (rules E-4, E-8, E-9). */
public enum ItemStanding {
    /** It may be on the POA&amp;M of an assessment. */
    ELIGIBLE,
    /** It may be tracked, but while it is open there is no status. */
    STATUS_BLOCKING,
    /** It depends on a finding that is not there yet: encryption without validation, or none. */
    UNDECIDED,
    /** It is not of an assessment, or has no requirement: tracked beside the POA&amp;M. */
    BESIDE_THE_PLAN,
    /** At Level 1 there is no POA&amp;M at all. */
    REFUSED
}
