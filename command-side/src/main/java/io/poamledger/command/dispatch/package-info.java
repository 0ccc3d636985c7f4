/** Commands on their way to the aggregates: each one once, with the rights of now, and what it came to. */
@NullMarked
package io.poamledger.command.dispatch;

import org.jspecify.annotations.NullMarked;
