/**
 * The seven statuses and beside them none, and how one follows another (rule E-6). The door: {@link
 * io.poamledger.cmmc.status.StatusHistory}.
 */
@NullMarked
package io.poamledger.cmmc.status;

import org.jspecify.annotations.NullMarked;
