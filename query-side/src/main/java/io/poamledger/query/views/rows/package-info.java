/** The database of the read models: one file, one writer, one transaction per batch of events, and the ways in which a question keeps its rows. */
@NullMarked
package io.poamledger.query.views.rows;

import org.jspecify.annotations.NullMarked;
