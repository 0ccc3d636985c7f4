/**
 * How long evidence is kept and how its bytes are told apart (rules H-1 to H-4). The doors: {@link
 * io.poamledger.cmmc.retention.Retention}, {@link io.poamledger.cmmc.retention.Manifest}.
 */
@NullMarked
package io.poamledger.cmmc.retention;

import org.jspecify.annotations.NullMarked;
