/** Who is this, and may they? */
@NullMarked
package io.poamledger.access;

import org.jspecify.annotations.NullMarked;
