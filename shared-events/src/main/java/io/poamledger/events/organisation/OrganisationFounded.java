package io.poamledger.events.organisation;

/**
 * The ledger got its owner; the first event of the organisation's stream.
 *
 * @param name the organisation, never blank
 * @param demonstration true for a ledger filled with invented data: every page says so, for good
 */
public record OrganisationFounded(String name, boolean demonstration) implements OrganisationEvent {}
