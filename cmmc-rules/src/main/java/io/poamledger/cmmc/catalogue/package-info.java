/** The 110 requirements of NIST SP 800-171 Rev 2 as versioned data. */
@NullMarked
package io.poamledger.cmmc.catalogue;

import org.jspecify.annotations.NullMarked;
