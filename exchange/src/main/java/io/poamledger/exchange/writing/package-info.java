/** Registers and the template to CSV and Excel. */
@NullMarked
package io.poamledger.exchange.writing;

import org.jspecify.annotations.NullMarked;
