/** A command that no product has, in one file: what the door, the API's description and the item's page make of it by themselves. */
@NullMarked
package io.poamledger.command.madeup;

import org.jspecify.annotations.NullMarked;
