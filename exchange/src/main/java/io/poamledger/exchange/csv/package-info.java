/** CSV to a grid of texts. */
@NullMarked
package io.poamledger.exchange.csv;

import org.jspecify.annotations.NullMarked;
