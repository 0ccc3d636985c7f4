package io.poamledger.query.timeline;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreed promise that ended and that nothing takes over.
 *
 * @param title and {@code owner}: of the item, as they were then
 * @param milestone empty for the item's own completion
 * @param due the date that counted when it was withdrawn
 * @param slipDays by how many days it had been postponed since the baseline
 * @param by the account that withdrew it, and {@code byName} its name then
 */
record Withdrawn(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<String> owner,
        Optional<MilestoneId> milestone,
        Optional<String> milestoneTitle,
        LocalDate baseline,
        LocalDate due,
        int slipDays,
        String reason,
        String by,
        String byName,
        Instant recordedAt,
        String recordedLocally) {}
