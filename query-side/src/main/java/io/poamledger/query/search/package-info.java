/** One search for whatever somebody may read: items, systems, requirements and pages. */
@NullMarked
package io.poamledger.query.search;

import org.jspecify.annotations.NullMarked;
