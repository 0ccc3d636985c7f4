/** The register, the board and the portfolio of a moment. */
@NullMarked
package io.poamledger.query.asof.lists;

import org.jspecify.annotations.NullMarked;
