package io.poamledger.query.asof.versions;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of items that others followed. They are read from the file only where the item's events are far apart. */
public final class EndedVersions {

    private final NewRows<Ended> rows;
    private final HeldRows<PoamItemId, List<ItemVersion>> known;

    private record Ended(ItemVersion version, Instant until) {}

    public EndedVersions(PastTables tables) {
        this.rows = new NewRows<>(PastTables.UPSERT_VERSION, ended -> PastTables.row(ended.version(), ended.until()));
        this.known = new HeldRows<>(item -> {
            rows.write();
            return Optional.of(tables.ended(item));
        });
    }

    /** The item is new: it has none. */
    public void noneOf(PoamItemId item) {
        known.put(item, List.of());
    }

    /** @param until the next version begins then */
    public void add(ItemVersion version, Instant until) {
        rows.add(new Ended(version, until));
        known.held(version.id()).ifPresent(before -> known.put(version.id(), and(before, version)));
    }

    /** Oldest first. */
    public List<ItemVersion> of(PoamItemId item) {
        return known.find(item).orElseThrow();
    }

    public static List<ItemVersion> and(List<ItemVersion> versions, ItemVersion last) {
        return Stream.concat(versions.stream(), Stream.of(last)).toList();
    }
}
