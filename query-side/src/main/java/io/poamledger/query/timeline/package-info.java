/** Every date that moved, and how far from what was agreed. */
@NullMarked
package io.poamledger.query.timeline;

import org.jspecify.annotations.NullMarked;
