/** The rows of a table to items. */
@NullMarked
package io.poamledger.exchange.template;

import org.jspecify.annotations.NullMarked;
