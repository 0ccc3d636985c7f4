/** What is entered into SPRS, as a file. */
@NullMarked
package io.poamledger.query.sprs;

import org.jspecify.annotations.NullMarked;
