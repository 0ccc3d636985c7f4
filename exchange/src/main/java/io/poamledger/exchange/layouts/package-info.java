/** Workbooks whose columns others laid down: what their titles, sheets and guidance mean. */
@NullMarked
package io.poamledger.exchange.layouts;

import org.jspecify.annotations.NullMarked;
