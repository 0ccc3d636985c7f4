/**
 * Assessments, the CMMC status and the items that stand for requirements, as they were at any moment. The doors: {@link
 * io.poamledger.query.cmmc.CmmcRecords} and {@link io.poamledger.query.cmmc.ItemVerdicts}.
 */
@NullMarked
package io.poamledger.query.cmmc;

import org.jspecify.annotations.NullMarked;
