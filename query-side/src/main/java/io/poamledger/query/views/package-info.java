/** The read models' database: one file, one writer, one transaction per batch of events. */
@NullMarked
package io.poamledger.query.views;

import org.jspecify.annotations.NullMarked;
