/** What is done on an item, and what shows it. */
@NullMarked
package io.poamledger.command.item.work;

import org.jspecify.annotations.NullMarked;
