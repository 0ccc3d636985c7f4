package io.poamledger.query.report;

import java.time.LocalDate;
import java.util.List;

/**
 * How management attended to the plan of action of each system in a period, as the ledger had it at a position: the same for the same
 * position, whenever it is asked for.
 *
 * @param position how many events of the ledger count
 * @param from and {@code to}: the first and the last day
 */
record AttentionReport(long position, LocalDate from, LocalDate to, List<OfSystem> systems) {

    /**
     * One system.
     *
     * @param reviews one after the other, oldest first
     * @param stale open items that nothing changed for longer than reviews are apart
     * @param slips dates of agreed plans that moved later
     */
    record OfSystem(
            String id,
            String name,
            List<Sentence> inShort,
            List<Reviewed> reviews,
            List<Sentence> stale,
            List<Sentence> slips) {}

    /** A review and what came of it. */
    record Reviewed(LocalDate heldOn, List<Sentence> sentences) {}
}
