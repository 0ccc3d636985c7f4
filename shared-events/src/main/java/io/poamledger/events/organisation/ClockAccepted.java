package io.poamledger.events.organisation;

import java.time.Instant;

/**
 * An operator let a server go on although its clock was behind the newest event: a fast clock had written that one.
 * Between the two instants, "as of" follows the order of the ledger and not the clock.
 *
 * @param newestEvent when the newest event claims to have been recorded
 * @param clock what the accepted clock said
 */
public record ClockAccepted(Instant newestEvent, Instant clock) implements OrganisationEvent {}
