package io.poamledger.events.item;

import io.poamledger.events.Added;
import java.util.Map;

/**
 * An item began; always the first event of its stream.
 *
 * @param otherColumns what an imported file said that has no field here: column to text, in no particular order
 * @param origin the item that it continues or that recurs in it, or why it is none that ended
 */
public record WeaknessOpened(
        PoamItemId itemId,
        ItemKind kind,
        Weakness weakness,
        Map<String, String> otherColumns,
        @Added(revision = 2, before = Origin.NOT_ASKED) Origin origin)
        implements WeaknessEvent {

    public WeaknessOpened {
        otherColumns = Map.copyOf(otherColumns);
    }

    /** An item that is new. */
    public WeaknessOpened(PoamItemId itemId, ItemKind kind, Weakness weakness, Map<String, String> otherColumns) {
        this(itemId, kind, weakness, otherColumns, Origin.NEW);
    }
}
