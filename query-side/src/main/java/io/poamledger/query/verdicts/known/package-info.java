/** What was said to others beside what was known, day by day. */
@NullMarked
package io.poamledger.query.verdicts.known;

import org.jspecify.annotations.NullMarked;
