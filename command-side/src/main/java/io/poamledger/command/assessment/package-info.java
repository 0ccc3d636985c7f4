/** Assessments of a system: starting them, and completing them with their score. */
@NullMarked
package io.poamledger.command.assessment;

import org.jspecify.annotations.NullMarked;
