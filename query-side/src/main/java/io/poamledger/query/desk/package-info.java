/** Where an assessor starts: how the chain stands, what to look at, and the questions with their evidence. */
@NullMarked
package io.poamledger.query.desk;

import org.jspecify.annotations.NullMarked;
