/** Recording what is found: one by one, for several requirements, and from a table. */
@NullMarked
package io.poamledger.command.assessment.finding;

import org.jspecify.annotations.NullMarked;
