/** Files to plain records and back. */
@NullMarked
package io.poamledger.exchange;

import org.jspecify.annotations.NullMarked;
