/** The information systems, their time zones and who holds which role on them. */
@NullMarked
package io.poamledger.query.systems;

import org.jspecify.annotations.NullMarked;
