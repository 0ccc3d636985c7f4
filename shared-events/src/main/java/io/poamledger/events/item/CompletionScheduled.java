package io.poamledger.events.item;

import java.time.LocalDate;

/** The item got its first scheduled completion date. */
public record CompletionScheduled(PoamItemId itemId, LocalDate dueOn) implements ScheduleEvent {}
