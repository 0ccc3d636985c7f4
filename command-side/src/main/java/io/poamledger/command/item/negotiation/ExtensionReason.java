package io.poamledger.command.item.negotiation;

import io.poamledger.events.item.MoveReason;

/** Why more time is needed: of the reasons for which dates move, those for a later one. */
public enum ExtensionReason {
    VENDOR_DELAY,
    RESOURCES_UNAVAILABLE,
    SCOPE_GREW,
    DEPENDENCY_LATE,
    TECHNICAL_DIFFICULTY,
    PRIORITIES_CHANGED,
    OTHER;

    /** As it is counted. */
    public MoveReason counted() {
        return MoveReason.valueOf(name());
    }
}
