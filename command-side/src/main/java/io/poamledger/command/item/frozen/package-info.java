/** What the frozen plan of a conditional status forbids to the items on it. */
@NullMarked
package io.poamledger.command.item.frozen;

import org.jspecify.annotations.NullMarked;
