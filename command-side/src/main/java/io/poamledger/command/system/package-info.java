/** Registering and revising information systems, their changes, and the reviews held over them. */
@NullMarked
package io.poamledger.command.system;

import org.jspecify.annotations.NullMarked;
