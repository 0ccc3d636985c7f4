/** The manifest of evidence artifacts. */
@NullMarked
package io.poamledger.query.evidence;

import org.jspecify.annotations.NullMarked;
