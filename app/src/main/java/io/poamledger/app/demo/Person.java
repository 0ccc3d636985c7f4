package io.poamledger.app.demo;

import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;

/** The cast of the demonstration. */
enum Person {
    ADA("Ada Okafor", Role.ADMINISTRATOR),
    MARIA("Maria Lindgren", Role.COMPLIANCE_MANAGER),
    OMAR("Omar Haddad", Role.OWNER),
    NINA("Nina Castellanos", Role.OWNER),
    PETE("Pete Walsh", Role.OWNER),
    VERA("Vera Novak", Role.VALIDATOR),
    TOMAS("Tomas Reyes", Role.COMPLIANCE_MANAGER),
    ERIN("Erin Calloway", Role.EXECUTIVE),
    ROSA("Rosa Whitfield", Role.AFFIRMING_OFFICIAL),
    ALEX("Alex Thornton", Role.ASSESSOR);

    private final String fullName;
    private final Role role;

    Person(String fullName, Role role) {
        this.fullName = fullName;
        this.role = role;
    }

    /** Of those who own items. */
    Habit habit() {
        return switch (this) {
            case NINA -> Habit.KEEPS;
            case PETE -> Habit.NEVER_KEEPS;
            default -> Habit.WAVERS;
        };
    }

    String fullName() {
        return fullName;
    }

    Role role() {
        return role;
    }

    AccountId account() {
        return new AccountId(name().toLowerCase(java.util.Locale.ROOT));
    }

    Actor actor() {
        return new Actor(account(), fullName);
    }
}
