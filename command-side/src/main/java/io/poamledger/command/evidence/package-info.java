/** Preserving and finalising evidence. */
@NullMarked
package io.poamledger.command.evidence;

import org.jspecify.annotations.NullMarked;
