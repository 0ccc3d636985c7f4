package io.poamledger.events.organisation;

/**
 * The organisation is called something else.
 *
 * @param to never blank, never equal to {@code from}
 */
public record OrganisationRenamed(String from, String to) implements OrganisationEvent {}
