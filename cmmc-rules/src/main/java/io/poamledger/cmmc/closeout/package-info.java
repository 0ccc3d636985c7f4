/**
 * The one act that turns a conditional status into a final one, and what items may do until then (rules C-1 to C-9, D-4, D-6).
 * The door: {@link io.poamledger.cmmc.closeout.Closeout}. A rehearsal is the same question whose answer nobody stores.
 */
@NullMarked
package io.poamledger.cmmc.closeout;

import org.jspecify.annotations.NullMarked;
