/** A file of any known format to plain records. */
@NullMarked
package io.poamledger.exchange.reading;

import org.jspecify.annotations.NullMarked;
