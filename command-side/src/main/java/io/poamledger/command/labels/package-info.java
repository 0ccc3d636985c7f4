/** Items by the number that people see, wherever a command takes one. */
@NullMarked
package io.poamledger.command.labels;

import org.jspecify.annotations.NullMarked;
