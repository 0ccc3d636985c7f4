/** Invents a year of believable history for a demonstration, through the same commands as everybody. */
@NullMarked
package io.poamledger.app.demo;

import org.jspecify.annotations.NullMarked;
