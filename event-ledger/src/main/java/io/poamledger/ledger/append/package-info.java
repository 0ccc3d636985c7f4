/**
 * How commits get into their slots, and are read back in order. Its door is {@link io.poamledger.ledger.append.RunningLedger}; all else is
 * nobody's business.
 *
 * <p>It is one protocol, and so one room: whoever split it would have to open to everybody what only the thread at the desk may touch. What
 * decides is in {@code Delivery}, {@code Flight} and {@code Lookout}; what they know of time, chance and threads is a {@code Machine}, so
 * that a simulation can run all of it.
 */
@NullMarked
package io.poamledger.ledger.append;

import org.jspecify.annotations.NullMarked;
