/** Tells open pages that there is something new. */
@NullMarked
package io.poamledger.query.live;

import org.jspecify.annotations.NullMarked;
