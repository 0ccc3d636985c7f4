package io.poamledger.cmmc.catalogue;

/** Whether a requirement that is not met may stand on a Level 2 POA&amp;M, 32 CFR 170.21(a)(2) (rules E-3 and E-4). */
public enum Eligibility {
    /** It is worth one point and not excluded by name. */
    ELIGIBLE,
    /** Only in its partial state: 3.13.11 with encryption employed that is not FIPS-validated. */
    ONLY_WHEN_PARTIAL,
    /** Its deduction is more than one point. */
    NOT_BY_VALUE,
    /** One of the six that the regulation excludes by name. */
    NEVER
}
