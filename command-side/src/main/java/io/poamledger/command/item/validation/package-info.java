/** What is said to be done, and what somebody else says to that. */
@NullMarked
package io.poamledger.command.item.validation;

import org.jspecify.annotations.NullMarked;
