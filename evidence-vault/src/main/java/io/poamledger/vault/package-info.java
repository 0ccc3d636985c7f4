/**
 * Evidence bytes, addressed by their SHA-256. {@link io.poamledger.vault.EvidenceVault} is what others use, in a folder or in MongoDB; the
 * other public types are what it takes, gives and throws.
 */
@NullMarked
package io.poamledger.vault;

import org.jspecify.annotations.NullMarked;
