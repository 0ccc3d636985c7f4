package io.poamledger.events.system;

import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;

/**
 * What a review decided about one item.
 *
 * @param words what was said; may be empty
 */
public record ItemDecision(
        PoamItemId item, ReviewDecision decision, @Words String words) {}
