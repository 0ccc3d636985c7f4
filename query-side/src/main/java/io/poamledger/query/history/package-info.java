/** The history of an item: every event in words, with who, when and why. */
@NullMarked
package io.poamledger.query.history;

import org.jspecify.annotations.NullMarked;
