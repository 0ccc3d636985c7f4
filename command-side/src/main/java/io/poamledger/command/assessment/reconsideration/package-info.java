/** Findings that are decided anew: re-evaluations within their window, adjudications and appeals. */
@NullMarked
package io.poamledger.command.assessment.reconsideration;

import org.jspecify.annotations.NullMarked;
