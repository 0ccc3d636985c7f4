/**
 * What is so of an item: the only place that turns its events into state, dates, promises, parties and evidence. One record for each part
 * of {@link io.poamledger.query.facts.ItemFacts}, which are read together and folded by one projection.
 */
@NullMarked
package io.poamledger.query.facts;

import org.jspecify.annotations.NullMarked;
