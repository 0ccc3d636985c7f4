/** What every list of the read side shares: parameters, cursors, pages, columns. */
@NullMarked
package io.poamledger.query.lists;

import org.jspecify.annotations.NullMarked;
