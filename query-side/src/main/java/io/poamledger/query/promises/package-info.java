/** Promised dates: what was agreed, what is said now, and how far it slipped. */
@NullMarked
package io.poamledger.query.promises;

import org.jspecify.annotations.NullMarked;
