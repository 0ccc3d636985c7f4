/** Evidence artifacts as their events say, and whether something may rest on them. */
@NullMarked
package io.poamledger.command.evidence.state;

import org.jspecify.annotations.NullMarked;
