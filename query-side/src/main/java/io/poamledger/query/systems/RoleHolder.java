package io.poamledger.query.systems;

/**
 * Somebody who may act on a system.
 *
 * @param everywhere whether the role was given for all systems
 */
public record RoleHolder(String account, String role, boolean everywhere) {}
