/** The figures of a period. */
@NullMarked
package io.poamledger.query.metrics;

import org.jspecify.annotations.NullMarked;
