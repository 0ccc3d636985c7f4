/** What is stored: events, commits and the head they end at, and how all of it is hashed; written down in docs/ledger-format.md. */
@NullMarked
package io.poamledger.ledger.format;

import org.jspecify.annotations.NullMarked;
