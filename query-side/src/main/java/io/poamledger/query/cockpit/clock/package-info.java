/** The 180 days of a conditional status: how far they are, in words and as a chart. */
@NullMarked
package io.poamledger.query.cockpit.clock;

import org.jspecify.annotations.NullMarked;
