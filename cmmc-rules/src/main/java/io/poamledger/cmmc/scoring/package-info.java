/**
 * From findings to a score with every deduction and its citation (rules S-1 to S-11). The doors: {@link
 * io.poamledger.cmmc.scoring.Scoring}, and {@link io.poamledger.cmmc.scoring.FindingRules} for what may be recorded.
 */
@NullMarked
package io.poamledger.cmmc.scoring;

import org.jspecify.annotations.NullMarked;
