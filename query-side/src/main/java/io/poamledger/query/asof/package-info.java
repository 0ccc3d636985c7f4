/** The portfolio and the register as they were known at any instant, and as they were true on any day. */
@NullMarked
package io.poamledger.query.asof;

import org.jspecify.annotations.NullMarked;
