/** The read models of this node as they follow the ledger and are rebuilt beside it. Its door is {@link io.poamledger.query.views.following.Views}. */
@NullMarked
package io.poamledger.query.views.following;

import org.jspecify.annotations.NullMarked;
