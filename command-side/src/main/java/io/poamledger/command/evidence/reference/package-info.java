/** Evidence that is kept elsewhere: stated by a person, not seen by us. */
@NullMarked
package io.poamledger.command.evidence.reference;

import org.jspecify.annotations.NullMarked;
