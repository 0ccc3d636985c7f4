/**
 * The door: {@link io.poamledger.cmmc.data.DataFile}, a CSV file inside the program. Catalogue and rule packs are data;
 * they are read in this one way.
 */
@NullMarked
package io.poamledger.cmmc.data;

import org.jspecify.annotations.NullMarked;
