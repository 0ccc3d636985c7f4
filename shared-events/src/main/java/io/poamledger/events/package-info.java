/** What every event is and carries, whatever it is about. */
@NullMarked
package io.poamledger.events;

import org.jspecify.annotations.NullMarked;
