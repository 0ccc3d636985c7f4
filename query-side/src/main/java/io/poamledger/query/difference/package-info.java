/** What is otherwise between two moments, and the event that made it so. */
@NullMarked
package io.poamledger.query.difference;

import org.jspecify.annotations.NullMarked;
