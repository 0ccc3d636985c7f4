/** Local accounts: who there is, how they prove it, and the log of their sign-ins. */
@NullMarked
package io.poamledger.access.accounts;

import org.jspecify.annotations.NullMarked;
