/**
 * What an item is and may become (rules T-1 to T-8, M-2 to M-5). The doors: {@link
 * io.poamledger.cmmc.items.DeficiencyRules}, {@link io.poamledger.cmmc.items.PromisedDate}, {@link
 * io.poamledger.cmmc.items.EmassRules}.
 */
@NullMarked
package io.poamledger.cmmc.items;

import org.jspecify.annotations.NullMarked;
