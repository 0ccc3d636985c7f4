package io.poamledger.query.promises;

import java.util.Map;

/**
 * Two rates that are never added: an item is not a milestone.
 *
 * @param key what they are told apart by, such as a name or a month; empty for nobody, none and for all together
 */
public record Rates(String key, Rate items, Rate milestones) {

    /** Nothing was promised. */
    public static final Rates NONE = new Rates("", Rate.of(Map.of()), Rate.of(Map.of()));
}
