/** What the items of a moment come to. */
@NullMarked
package io.poamledger.query.asof.sums;

import org.jspecify.annotations.NullMarked;
