/** The rows of a file before the first is sent: what each becomes, what stops it, and the report of that. */
@NullMarked
package io.poamledger.command.intake.rows;

import org.jspecify.annotations.NullMarked;
