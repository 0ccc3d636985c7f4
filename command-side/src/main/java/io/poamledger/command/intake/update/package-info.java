/** A file sent again: what its sender changed, as ordinary commands. */
@NullMarked
package io.poamledger.command.intake.update;

import org.jspecify.annotations.NullMarked;
