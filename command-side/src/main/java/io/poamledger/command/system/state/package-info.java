/** A system as the rules of others see it: its profile, its day, and what belongs to it. */
@NullMarked
package io.poamledger.command.system.state;

import org.jspecify.annotations.NullMarked;
