/** The forms of commands: drawn from their descriptions, and offered to whoever may give them now. */
@NullMarked
package io.poamledger.command.forms;

import org.jspecify.annotations.NullMarked;
