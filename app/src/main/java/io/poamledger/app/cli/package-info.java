/**
 * The commands of {@code ./poam}: a class for each, beside what several of them ask or print. Its door is {@link
 * io.poamledger.app.cli.Poam}.
 */
@NullMarked
package io.poamledger.app.cli;

import org.jspecify.annotations.NullMarked;
