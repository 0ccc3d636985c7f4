package io.poamledger.events.system;

/** The CMMC level a system is assessed at. */
public enum CmmcLevel {
    LEVEL_1,
    LEVEL_2,
    LEVEL_3
}
