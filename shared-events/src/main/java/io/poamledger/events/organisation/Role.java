package io.poamledger.events.organisation;

/** What somebody may do, on one system or on all (product.md section 1 names the people behind them). */
public enum Role {
    /** Accounts, roles, systems and settings. */
    ADMINISTRATOR,
    /** Keeps the register: opens, plans, schedules, approves, closes, reviews, imports. */
    COMPLIANCE_MANAGER,
    /** Works on items: progress, milestones done, evidence. */
    OWNER,
    /** Checks evidence and closes what others worked on. */
    VALIDATOR,
    /** Reads figures, registers and histories. */
    EXECUTIVE,
    /** Affirms for the organisation, and decides whether a change is significant (rules A-1, T-7). */
    AFFIRMING_OFFICIAL,
    /** Reads everything of a system, changes nothing. */
    ASSESSOR,
    /** Sees metrics, health and the ledger's state; no item. */
    OPERATOR
}
