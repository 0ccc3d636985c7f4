/** One POA&M item as a file states it. */
@NullMarked
package io.poamledger.exchange.item;

import org.jspecify.annotations.NullMarked;
