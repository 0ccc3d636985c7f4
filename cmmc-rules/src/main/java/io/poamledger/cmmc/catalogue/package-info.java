/**
 * The 110 requirements of NIST SP 800-171 Rev 2 and their 320 assessment objectives as versioned data. The door:
 * {@link io.poamledger.cmmc.catalogue.Catalogue} and {@link io.poamledger.cmmc.catalogue.Objectives}.
 */
@NullMarked
package io.poamledger.cmmc.catalogue;

import org.jspecify.annotations.NullMarked;
