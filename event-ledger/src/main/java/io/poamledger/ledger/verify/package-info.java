/** Checks a ledger file without a server, and copies it for safe keeping. */
@NullMarked
package io.poamledger.ledger.verify;

import org.jspecify.annotations.NullMarked;
