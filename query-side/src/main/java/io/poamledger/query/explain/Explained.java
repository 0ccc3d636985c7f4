package io.poamledger.query.explain;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.timeline.Cause;
import java.util.Optional;

/**
 * An item that entered a figure or left it.
 *
 * @param why in words
 * @param reason what was given as the reason of a date that moved; empty where none was
 * @param quoted the words of who gave it; may be empty
 * @param position how many events the ledger held with the event behind it; empty where none was recorded
 * @param recordedLocally when that was, where the system is
 */
record Explained(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<String> owner,
        String why,
        Optional<Cause> reason,
        String quoted,
        Optional<Long> position,
        Optional<String> recordedLocally) {}
