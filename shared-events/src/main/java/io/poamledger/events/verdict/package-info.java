/** What every event of a verdict keeps: what it was reached on, and why it is what it is. */
@NullMarked
package io.poamledger.events.verdict;

import org.jspecify.annotations.NullMarked;
