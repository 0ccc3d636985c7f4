/** Who holds which role, folded from the organisation's stream. */
@NullMarked
package io.poamledger.access.roles;

import org.jspecify.annotations.NullMarked;
