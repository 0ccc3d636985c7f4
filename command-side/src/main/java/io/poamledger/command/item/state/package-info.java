/** An item as the rules and the forms of its commands see it: the fold of its events, whatever part of it is asked for. */
@NullMarked
package io.poamledger.command.item.state;

import org.jspecify.annotations.NullMarked;
