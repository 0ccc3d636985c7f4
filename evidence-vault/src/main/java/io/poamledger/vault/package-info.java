/** Evidence bytes, addressed by their SHA-256. */
@NullMarked
package io.poamledger.vault;

import org.jspecify.annotations.NullMarked;
