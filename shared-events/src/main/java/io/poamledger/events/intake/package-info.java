/** Files taken into a system. */
@NullMarked
package io.poamledger.events.intake;

import org.jspecify.annotations.NullMarked;
