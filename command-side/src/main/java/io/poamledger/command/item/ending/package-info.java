/** How an item ends, and who may end it. */
@NullMarked
package io.poamledger.command.item.ending;

import org.jspecify.annotations.NullMarked;
