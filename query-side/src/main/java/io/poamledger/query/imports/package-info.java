/** The files that came in. */
@NullMarked
package io.poamledger.query.imports;

import org.jspecify.annotations.NullMarked;
