package io.poamledger.events.item;

import java.util.Map;

/**
 * An item began; always the first event of its stream.
 *
 * @param otherColumns what an imported file said that has no field here: column to text, in no particular order
 */
public record WeaknessOpened(PoamItemId itemId, ItemKind kind, Weakness weakness, Map<String, String> otherColumns)
        implements WeaknessEvent {

    public WeaknessOpened {
        otherColumns = Map.copyOf(otherColumns);
    }
}
