/** Pages on paper: what a page shows, without what only a screen can do, as a PDF. */
@NullMarked
package io.poamledger.query.paper;

import org.jspecify.annotations.NullMarked;
