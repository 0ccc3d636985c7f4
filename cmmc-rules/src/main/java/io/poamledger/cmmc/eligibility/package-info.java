/**
 * What may stand on a POA&amp;M, and whether a system may claim a status (rules E-1 to E-10, S-6). The doors: {@link
 * io.poamledger.cmmc.eligibility.PoamEligibility}, {@link io.poamledger.cmmc.eligibility.Readiness} and its two sisters for
 * Level 1 and Level 3.
 */
@NullMarked
package io.poamledger.cmmc.eligibility;

import org.jspecify.annotations.NullMarked;
