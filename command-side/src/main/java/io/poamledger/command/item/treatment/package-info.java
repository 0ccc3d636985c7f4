/** How the weakness of an item is lived with while it is there, what was committed to it, and what it waits for. */
@NullMarked
package io.poamledger.command.item.treatment;

import org.jspecify.annotations.NullMarked;
