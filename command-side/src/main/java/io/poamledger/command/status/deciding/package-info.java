/** Declaring, closing out and overriding a status: who decides it by which rules, with every reason. */
@NullMarked
package io.poamledger.command.status.deciding;

import org.jspecify.annotations.NullMarked;
