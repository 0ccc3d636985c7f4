/** Which promises were kept: of what was due in a period, all of it, not only of what came to an end. */
@NullMarked
package io.poamledger.query.promises;

import org.jspecify.annotations.NullMarked;
