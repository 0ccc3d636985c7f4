/** The read models towards the outside: how they are started, watched by operators, and waited for. */
@NullMarked
package io.poamledger.query.views;

import org.jspecify.annotations.NullMarked;
