/** Somebody's dates for calendar programs. */
@NullMarked
package io.poamledger.query.calendar;

import org.jspecify.annotations.NullMarked;
