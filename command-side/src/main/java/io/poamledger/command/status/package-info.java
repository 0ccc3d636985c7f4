/** The CMMC status of a system: declaring, closing out, overriding and affirming it, and what is said of it to others. */
@NullMarked
package io.poamledger.command.status;

import org.jspecify.annotations.NullMarked;
