package io.poamledger.exchange.oscal.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a document says: a system's items as they are or were.
 *
 * @param system its id
 * @param position how many events of the ledger count
 * @param shows the same, where its items are as they were then; empty where they are as was true on a day
 * @param recordedAt when the last of them was recorded
 * @param day the one by which it was judged
 * @param remarks from when it is seen, in words
 */
public record PlanOfSystem(
        String system,
        String name,
        long position,
        OptionalLong shows,
        Instant recordedAt,
        LocalDate day,
        String remarks,
        List<PlannedItem> items) {

    public PlanOfSystem {
        items = List.copyOf(items);
    }
}
