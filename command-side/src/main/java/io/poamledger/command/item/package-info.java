/** POA&amp;M items: what may be asked of them, by which rules, and what becomes of them. */
@NullMarked
package io.poamledger.command.item;

import org.jspecify.annotations.NullMarked;
