/**
 * Invents a year of believable history for a demonstration, through the same commands as everybody. Its door is {@link
 * io.poamledger.app.demo.Demonstration}; behind it is one story with its people, places and turns, told to the end in one place.
 */
@NullMarked
package io.poamledger.app.demo;

import org.jspecify.annotations.NullMarked;
