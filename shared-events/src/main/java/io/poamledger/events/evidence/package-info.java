/** Evidence artifacts: what was preserved and when it became final. */
@NullMarked
package io.poamledger.events.evidence;

import org.jspecify.annotations.NullMarked;
