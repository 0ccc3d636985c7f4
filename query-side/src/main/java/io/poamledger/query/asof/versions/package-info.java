/** Every version that an item ever had, from one position to another, and where it is kept. */
@NullMarked
package io.poamledger.query.asof.versions;

import org.jspecify.annotations.NullMarked;
