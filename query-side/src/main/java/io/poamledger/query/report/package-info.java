/** Reports that are handed out: every sentence leads to the events that it rests on. */
@NullMarked
package io.poamledger.query.report;

import org.jspecify.annotations.NullMarked;
