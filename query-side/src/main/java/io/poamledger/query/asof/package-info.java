/** The portfolio and the register as they were known at any instant. */
@NullMarked
package io.poamledger.query.asof;

import org.jspecify.annotations.NullMarked;
