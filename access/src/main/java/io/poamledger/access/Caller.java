package io.poamledger.access;

import io.poamledger.access.roles.Grants;
import io.poamledger.access.roles.ReadableSystems;
import io.poamledger.events.InWords;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is asking now, with the roles they held when they asked.
 *
 * @param actor the account
 * @param grants its roles at the head of the ledger
 * @param way how they showed who they are
 * @param scopes what the token they sent may be used for; all of them where it was no token
 */
public record Caller(Actor actor, Grants grants, Way way, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** The account's id. */
    public AccountId account() {
        return actor.account();
    }

    /** Whether they hold one of these roles on this system, by itself or on all systems. */
    public boolean may(SystemId system, Role... anyOf) {
        return grants.on(system).stream().anyMatch(Arrays.asList(anyOf)::contains);
    }

    /** Whether they hold one of these roles on all systems. */
    public boolean mayEverywhere(Role... anyOf) {
        return grants.everywhere().stream().anyMatch(Arrays.asList(anyOf)::contains);
    }

    /** Whether they hold one of these roles on at least one system. */
    public boolean maySomewhere(Role... anyOf) {
        return grants.anywhere().stream().anyMatch(Arrays.asList(anyOf)::contains);
    }

    /** @throws NotAllowed they hold none of these roles on this system */
    public void require(SystemId system, Role... anyOf) {
        if (!may(system, anyOf)) {
            throw new NotAllowed(missing("on the system " + system, anyOf));
        }
    }

    /** @throws NotAllowed they hold none of these roles on all systems */
    public void requireEverywhere(Role... anyOf) {
        if (!mayEverywhere(anyOf)) {
            throw new NotAllowed(missing("on all systems", anyOf));
        }
    }

    /** @throws NotAllowed they hold none of these roles on any system */
    public void requireSomewhere(Role... anyOf) {
        if (!maySomewhere(anyOf)) {
            throw new NotAllowed(missing("on a system", anyOf));
        }
    }

    /** @throws NotAllowed they may not read the items of this system */
    public void requireReading(SystemId system) {
        if (!readableSystems().includes(system)) {
            throw new NotAllowed("Reading the system " + system + " needs a role on it; " + account() + " has none.");
        }
    }

    /** The systems whose items they may read: those where they hold any role but {@link Role#OPERATOR}. */
    public ReadableSystems readableSystems() {
        return grants.readable();
    }

    /** Their roles that count on this system, as an event about it records them. */
    public Set<Role> rolesOn(SystemId system) {
        return grants.on(system);
    }

    /** Their roles on all systems, as an event about the organisation records them. */
    public Set<Role> rolesEverywhere() {
        return grants.everywhere();
    }

    private String missing(String where, Role... anyOf) {
        var needed = Arrays.stream(anyOf).map(InWords::of).collect(Collectors.joining(" or "));
        return "This needs the role " + needed + " " + where + "; " + account() + " does not hold it.";
    }
}
