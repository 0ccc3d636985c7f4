/** The model of an OSCAL plan of action and milestones, and documents of it in any form as one tree. */
@NullMarked
package io.poamledger.exchange.oscal.model;

import org.jspecify.annotations.NullMarked;
