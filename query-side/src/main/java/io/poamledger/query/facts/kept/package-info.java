/** Where the facts of items are kept: one document of each, what an event changed in it, and what it was before. */
@NullMarked
package io.poamledger.query.facts.kept;

import org.jspecify.annotations.NullMarked;
