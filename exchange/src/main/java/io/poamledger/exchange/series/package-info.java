/** Versions of one register: what changed from one to the next, as history that was inferred. */
@NullMarked
package io.poamledger.exchange.series;

import org.jspecify.annotations.NullMarked;
