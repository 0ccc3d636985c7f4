/** The one application: which sides are on, server and command line. */
@NullMarked
package io.poamledger.app;

import org.jspecify.annotations.NullMarked;
