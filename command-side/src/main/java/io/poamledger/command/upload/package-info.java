/** The bytes of evidence as they come in: how many, of which type, and into the vault before the command. */
@NullMarked
package io.poamledger.command.upload;

import org.jspecify.annotations.NullMarked;
