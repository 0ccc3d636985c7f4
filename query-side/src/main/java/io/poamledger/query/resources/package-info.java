/** What open work takes and what there is for it: money and hours by state, responsible party and quarter, each figure with its items. */
@NullMarked
package io.poamledger.query.resources;

import org.jspecify.annotations.NullMarked;
