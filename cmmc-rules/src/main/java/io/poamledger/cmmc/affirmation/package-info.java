/**
 * What the Affirming Official says and when it is due (rules ). The doors: {@link
 * io.poamledger.cmmc.affirmation.AffirmationsDue}, {@link io.poamledger.cmmc.affirmation.AffirmationRules}.
 */
@NullMarked
package io.poamledger.cmmc.affirmation;

import org.jspecify.annotations.NullMarked;
