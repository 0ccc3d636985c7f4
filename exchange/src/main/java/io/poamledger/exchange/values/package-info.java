/** What the texts of cells mean: days, levels, states, requirements. */
@NullMarked
package io.poamledger.exchange.values;

import org.jspecify.annotations.NullMarked;
