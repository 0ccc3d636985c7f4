/** Registering and revising information systems, and recording the reviews held over them. */
@NullMarked
package io.poamledger.command.system;

import org.jspecify.annotations.NullMarked;
