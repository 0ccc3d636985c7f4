/** The worksheets of an Excel workbook to grids of texts. */
@NullMarked
package io.poamledger.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
