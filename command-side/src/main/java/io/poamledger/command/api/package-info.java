/** The one door: every command by its name, its answers and refusals, and their description. */
@NullMarked
package io.poamledger.command.api;

import org.jspecify.annotations.NullMarked;
