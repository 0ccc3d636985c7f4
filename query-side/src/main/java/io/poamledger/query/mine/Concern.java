package io.poamledger.query.mine;

import io.poamledger.events.organisation.Role;
import java.util.List;

/** Why something is somebody's. */
public enum Concern {
    /** Items that are still to be done. */
    ANSWERED_FOR("I am the responsible party of"),
    /** Those of them that are late, or due within {@link Mine#SOON_DAYS} days of the day that is looked at. */
    DUE_SOON("Late, or due within 14 days"),
    /** Items with a date that was set or moved, and that nobody who has to keep it has accepted or contested. */
    DATES_TO_ACCEPT("Dates to accept or contest"),
    /** Items that came back from validation. */
    RETURNED("Returned from validation"),
    /** Later dates that the account itself asked for. */
    LATER_DATE_ASKED("Later dates I asked for"),
    LATER_DATE_TO_ANSWER("Later dates to grant or refuse", Role.COMPLIANCE_MANAGER),
    DATE_CONTESTED("Dates that cannot be kept", Role.COMPLIANCE_MANAGER),
    DEVIATION_TO_DECIDE("Deviations to decide about", Role.COMPLIANCE_MANAGER),
    /** Items whose plan is complete and was never approved. */
    PLAN_TO_APPROVE("Plans to approve", Role.COMPLIANCE_MANAGER),
    TO_VALIDATE("To validate", Role.COMPLIANCE_MANAGER, Role.VALIDATOR),
    /** Within the days in which that may be confirmed. */
    CORRECTION_TO_CONFIRM("Corrections to confirm", Role.COMPLIANCE_MANAGER, Role.VALIDATOR);

    private final String words;
    private final List<Role> roles;

    Concern(String words, Role... roles) {
        this.words = words;
        this.roles = List.of(roles);
    }

    public String words() {
        return words;
    }

    /** Whoever holds one of these on the system; empty where it is an account's own. */
    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    /** Whether something has to be said or done about it now, by whose it is. */
    public boolean waitsForAnAnswer() {
        return this != ANSWERED_FOR && this != LATER_DATE_ASKED;
    }

    /** Under which one its lines are kept. */
    Concern kept() {
        return this == DUE_SOON ? ANSWERED_FOR : this;
    }

    boolean isOfARole() {
        return !roles.isEmpty();
    }
}
