/** OSCAL plans of action and milestones. */
@NullMarked
package io.poamledger.exchange.oscal;

import org.jspecify.annotations.NullMarked;
