/** Documents on paper: tagged PDF whose text can be selected, searched and read aloud. */
@NullMarked
package io.poamledger.exchange.pdf;

import org.jspecify.annotations.NullMarked;
