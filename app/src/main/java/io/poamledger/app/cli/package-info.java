/** The commands of {@code ./poam}. */
@NullMarked
package io.poamledger.app.cli;

import org.jspecify.annotations.NullMarked;
