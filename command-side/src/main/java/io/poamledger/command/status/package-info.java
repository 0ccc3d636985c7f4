/** The CMMC status of a system: how its commands, its rules and its forms are known to the product. */
@NullMarked
package io.poamledger.command.status;

import org.jspecify.annotations.NullMarked;
