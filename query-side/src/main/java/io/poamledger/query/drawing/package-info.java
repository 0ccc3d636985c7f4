/** What charts have in common: where a day is, and what the course of an item looks like. Coordinates are in per cent, so that words keep their size. */
@NullMarked
package io.poamledger.query.drawing;

import org.jspecify.annotations.NullMarked;
