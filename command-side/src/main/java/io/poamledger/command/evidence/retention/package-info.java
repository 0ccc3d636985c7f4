/** How long evidence is kept: holds, and the end of keeping it. */
@NullMarked
package io.poamledger.command.evidence.retention;

import org.jspecify.annotations.NullMarked;
