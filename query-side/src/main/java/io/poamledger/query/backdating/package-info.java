/** Signs that entries may have been made afterwards: how far claimed days lie before the days they were recorded, and what was typed at one go. */
@NullMarked
package io.poamledger.query.backdating;

import org.jspecify.annotations.NullMarked;
