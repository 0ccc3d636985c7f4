/** Everything about one item: as it is now, and as it was at any position or instant. */
@NullMarked
package io.poamledger.query.item;

import org.jspecify.annotations.NullMarked;
