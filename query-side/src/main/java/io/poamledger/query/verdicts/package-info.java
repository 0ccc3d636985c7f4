/** Score, status, readiness, what would be, and what was posted, of a system at any moment; every verdict with its citation. */
@NullMarked
package io.poamledger.query.verdicts;

import org.jspecify.annotations.NullMarked;
