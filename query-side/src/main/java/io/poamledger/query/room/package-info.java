/** What a review is about to look at: an agenda, and what became of each item since the last one. */
@NullMarked
package io.poamledger.query.room;

import org.jspecify.annotations.NullMarked;
