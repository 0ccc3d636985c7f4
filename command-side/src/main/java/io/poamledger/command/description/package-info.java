/** What a command says of itself: its fields with their labels, bounds and choices, its roles, its refusals and its form. */
@NullMarked
package io.poamledger.command.description;

import org.jspecify.annotations.NullMarked;
