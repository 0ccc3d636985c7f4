/** What items and milestones that begin take over from those that ended. */
@NullMarked
package io.poamledger.command.item.predecessors;

import org.jspecify.annotations.NullMarked;
