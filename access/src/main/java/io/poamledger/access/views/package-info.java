/** The views of lists that people keep for themselves. */
@NullMarked
package io.poamledger.access.views;

import org.jspecify.annotations.NullMarked;
