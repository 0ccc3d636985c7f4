/** The milestones of one cell, read and written. */
@NullMarked
package io.poamledger.exchange.milestones;

import org.jspecify.annotations.NullMarked;
