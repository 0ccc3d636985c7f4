package io.poamledger.query.difference;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Instant;

/**
 * Something of an item that is otherwise after than it was before.
 *
 * @param title as it is after
 * @param before and {@code after}: in words; empty where there was nothing
 * @param days by how many days a date moved or the slip grew; 0 where it is about no days
 * @param position how many events the ledger held with the one that made it so, recorded at {@code recordedAt}
 */
public record Delta(
        PoamItemId item,
        String label,
        String system,
        String title,
        DeltaKind kind,
        String before,
        String after,
        int days,
        long position,
        Instant recordedAt,
        String recordedLocally) {

    static Delta of(
            RegisteredSystem system,
            ItemVersion now,
            ItemVersion mover,
            DeltaKind kind,
            String before,
            String after,
            int days) {
        return new Delta(
                now.id(),
                system.label(now.id().number()),
                system.name(),
                now.title(),
                kind,
                before,
                after,
                days,
                mover.position(),
                mover.from(),
                system.local(mover.from()));
    }
}
