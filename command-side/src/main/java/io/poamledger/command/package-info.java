/** The command side: aggregates, intake and the one door. */
@NullMarked
package io.poamledger.command;

import org.jspecify.annotations.NullMarked;
