/** What is promised for when: the dates of an item and its milestones, how they move, and what becomes of one that ends. */
@NullMarked
package io.poamledger.command.item.promises;

import org.jspecify.annotations.NullMarked;
