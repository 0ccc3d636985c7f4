/** Keys for programs: API tokens, and the local key that lets the command line in. */
@NullMarked
package io.poamledger.access.tokens;

import org.jspecify.annotations.NullMarked;
