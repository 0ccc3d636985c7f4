package io.poamledger.access.roles;

import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Role;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The roles of one account.
 *
 * @param held without duplicates; empty for an account that nobody gave a role yet
 */
public record Grants(Set<Grant> held) {

    /** No role at all. */
    public static final Grants NONE = new Grants(Set.of());

    /**
     * One role.
     *
     * @param system the one system it is for; empty for all, also future ones
     */
    public record Grant(Role role, Optional<SystemId> system) {}

    public Grants {
        held = Set.copyOf(held);
    }

    /** These roles on all systems. */
    public static Grants everywhere(Role... roles) {
        return new Grants(Set.of(roles).stream()
                .map(role -> new Grant(role, Optional.empty()))
                .collect(Collectors.toSet()));
    }

    /** Whether there is no role at all. */
    public boolean none() {
        return held.isEmpty();
    }

    /** The roles that count on one system: those for it and those for all. */
    public Set<Role> on(SystemId system) {
        return roles(grant -> grant.system().isEmpty() || grant.system().get().equals(system));
    }

    /** The roles on all systems. */
    public Set<Role> everywhere() {
        return roles(grant -> grant.system().isEmpty());
    }

    /** The roles on at least one system. */
    public Set<Role> anywhere() {
        return roles(_ -> true);
    }

    /** Every role but {@link Role#OPERATOR} lets its holder read the items of its systems. */
    public ReadableSystems readable() {
        var reading =
                held.stream().filter(grant -> grant.role() != Role.OPERATOR).toList();
        return reading.stream().anyMatch(grant -> grant.system().isEmpty())
                ? new ReadableSystems.All()
                : new ReadableSystems.Only(reading.stream()
                        .flatMap(grant -> grant.system().stream())
                        .collect(Collectors.toSet()));
    }

    /** The grants in the order a page shows them: those on all systems first, then by system, each by role. */
    public List<Grant> sorted() {
        return held.stream()
                .sorted(Comparator.comparing((Grant grant) ->
                                grant.system().map(SystemId::value).orElse(""))
                        .thenComparing(Grant::role))
                .toList();
    }

    private Set<Role> roles(Predicate<Grant> which) {
        return Collections.unmodifiableSet(held.stream()
                .filter(which)
                .map(Grant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }
}
