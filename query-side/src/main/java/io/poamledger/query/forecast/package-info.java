/** When work will be finished, from the dependency graph and from how long the system's own work took against what was promised for it. */
@NullMarked
package io.poamledger.query.forecast;

import org.jspecify.annotations.NullMarked;
