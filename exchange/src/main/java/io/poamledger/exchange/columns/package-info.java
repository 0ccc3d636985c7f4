/** The columns of a table: what each is taken as, and what somebody said of it. */
@NullMarked
package io.poamledger.exchange.columns;

import org.jspecify.annotations.NullMarked;
