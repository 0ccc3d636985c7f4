/** Assessments of a system: starting them, recording what is found, completing them with their score. */
@NullMarked
package io.poamledger.command.assessment;

import org.jspecify.annotations.NullMarked;
