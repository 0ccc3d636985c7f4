/** The assessments of a system for people: what was found of the 110 requirements, what blocks a status, and what would be. */
@NullMarked
package io.poamledger.query.assessment;

import org.jspecify.annotations.NullMarked;
