/** A file as a grid of texts. */
@NullMarked
package io.poamledger.exchange.sheet;

import org.jspecify.annotations.NullMarked;
