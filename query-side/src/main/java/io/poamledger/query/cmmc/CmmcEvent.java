package io.poamledger.query.cmmc;

import io.poamledger.events.LedgerEvent;
import java.time.LocalDate;

/**
 * Something that happened to an assessment, to a status or around a system, as it was recorded.
 *
 * @param position how many events the ledger held with it
 * @param recordedOn in the time zone that the system had then
 * @param recordedBy the name of the account
 */
public record CmmcEvent(LedgerEvent event, long position, LocalDate recordedOn, String recordedBy) {}
