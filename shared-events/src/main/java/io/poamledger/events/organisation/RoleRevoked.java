package io.poamledger.events.organisation;

import io.poamledger.events.SystemId;
import java.util.Optional;

/**
 * A grant with exactly this account, role and system ended.
 *
 * @param reason why, never blank
 */
public record RoleRevoked(AccountId account, Role role, Optional<SystemId> system, String reason)
        implements OrganisationEvent {}
