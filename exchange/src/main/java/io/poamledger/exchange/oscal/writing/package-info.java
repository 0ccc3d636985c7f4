/** A system's register as an OSCAL plan of action and milestones. */
@NullMarked
package io.poamledger.exchange.oscal.writing;

import org.jspecify.annotations.NullMarked;
