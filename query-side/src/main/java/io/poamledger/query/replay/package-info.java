/** Items and the portfolio step by step, each as it was after one event more, and what that event made of it. */
@NullMarked
package io.poamledger.query.replay;

import org.jspecify.annotations.NullMarked;
