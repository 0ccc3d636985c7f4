package io.poamledger.events.item;

import java.time.LocalDate;

/**
 * Whoever did the work says that it is done; whether it is, somebody else looks. Until then it is still to be done, and late when its date
 * passes.
 *
 * @param completedOn claimed date, never in the future when recorded (rule D-11)
 * @param statement what was done and where it shows, never blank
 */
public record SubmittedForValidation(PoamItemId itemId, LocalDate completedOn, String statement) implements LifeEvent {}
