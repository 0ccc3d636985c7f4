/** Why a figure is another one than the month before: what entered it, what left it, and the event behind each. */
@NullMarked
package io.poamledger.query.explain;

import org.jspecify.annotations.NullMarked;
