/** The 180 days of a conditional status: the clock, what stands in the way of closeout, what is open against the first plan. */
@NullMarked
package io.poamledger.query.cockpit;

import org.jspecify.annotations.NullMarked;
