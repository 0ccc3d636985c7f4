/** The CMMC status of a system, what its official affirmed and what was said to others. */
@NullMarked
package io.poamledger.events.status;

import org.jspecify.annotations.NullMarked;
