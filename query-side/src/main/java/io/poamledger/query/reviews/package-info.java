/** Reviews held and missed: the evidence of continuing attention. */
@NullMarked
package io.poamledger.query.reviews;

import org.jspecify.annotations.NullMarked;
