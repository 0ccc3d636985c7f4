/** What is late and what is due soon, in each system's time zone. */
@NullMarked
package io.poamledger.query.overdue;

import org.jspecify.annotations.NullMarked;
