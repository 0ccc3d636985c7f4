/** An assessment as rules see it: the fold of its events, what may be done to it, and what others ask about it. */
@NullMarked
package io.poamledger.command.assessment.state;

import org.jspecify.annotations.NullMarked;
