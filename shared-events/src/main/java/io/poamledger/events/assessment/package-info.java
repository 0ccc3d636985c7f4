/** Assessments of a system: what was found, requirement by requirement. */
@NullMarked
package io.poamledger.events.assessment;

import org.jspecify.annotations.NullMarked;
