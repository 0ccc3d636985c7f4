/** The pages and resources by which accounts, roles and tokens are looked after. */
@NullMarked
package io.poamledger.access.administration;

import org.jspecify.annotations.NullMarked;
