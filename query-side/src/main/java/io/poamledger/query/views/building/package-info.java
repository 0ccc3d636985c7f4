/** The order in which a new file is built from the whole ledger. */
@NullMarked
package io.poamledger.query.views.building;

import org.jspecify.annotations.NullMarked;
