/** What is so of an item: the only place that turns its events into state, dates, promises, parties and evidence. */
@NullMarked
package io.poamledger.query.facts;

import org.jspecify.annotations.NullMarked;
