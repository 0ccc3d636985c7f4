/** Who sent a request, found out once, and handed to whoever asks. */
@NullMarked
package io.poamledger.access.signin.caller;

import org.jspecify.annotations.NullMarked;
