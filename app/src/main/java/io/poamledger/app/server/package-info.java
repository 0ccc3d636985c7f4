/** Starts the chosen sides over a data folder and wires ledger, Axon and vault beneath them. */
@NullMarked
package io.poamledger.app.server;

import org.jspecify.annotations.NullMarked;
