package io.poamledger.command.item;

/**
 * How an item may be closed in this installation.
 *
 * @param separationOfDuties true, the default: who answers for an item does not close it. Where it is switched off,
 *     every closing by the primary party says so in its record.
 */
public record ClosingPolicy(boolean separationOfDuties) {}
