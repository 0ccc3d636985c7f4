/** The frame of every page. */
@NullMarked
package io.poamledger.query.layout;

import org.jspecify.annotations.NullMarked;
