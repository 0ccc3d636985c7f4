/** What is wrong: how an item is opened for it, by hand or from a file, and how it is said anew. */
@NullMarked
package io.poamledger.command.item.weakness;

import org.jspecify.annotations.NullMarked;
