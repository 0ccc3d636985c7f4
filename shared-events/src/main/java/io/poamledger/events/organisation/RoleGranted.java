package io.poamledger.events.organisation;

import io.poamledger.events.SystemId;
import java.util.Optional;

/**
 * Somebody may from now on act in a role.
 *
 * @param system the one system it is for; empty for all, also future ones
 */
public record RoleGranted(AccountId account, Role role, Optional<SystemId> system) implements OrganisationEvent {}
