/** What a request is answered that no page or answer fits. */
@NullMarked
package io.poamledger.query.refused;

import org.jspecify.annotations.NullMarked;
