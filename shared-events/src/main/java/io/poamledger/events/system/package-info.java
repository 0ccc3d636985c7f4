/** Information systems and the reviews held over their items. */
@NullMarked
package io.poamledger.events.system;

import org.jspecify.annotations.NullMarked;
