/** What somebody answers for, and what waits for them: as whoever answers for it, and in each of their roles. */
@NullMarked
package io.poamledger.query.mine;

import org.jspecify.annotations.NullMarked;
