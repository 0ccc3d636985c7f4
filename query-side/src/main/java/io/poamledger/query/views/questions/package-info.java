/** What the read side can be asked, how each question is handed its events, and what waits when one of them cannot be applied. */
@NullMarked
package io.poamledger.query.views.questions;

import org.jspecify.annotations.NullMarked;
