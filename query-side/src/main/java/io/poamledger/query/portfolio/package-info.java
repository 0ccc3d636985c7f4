/** The first page: where every system stands. */
@NullMarked
package io.poamledger.query.portfolio;

import org.jspecify.annotations.NullMarked;
