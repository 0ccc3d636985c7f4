package io.poamledger.command.evidence;

import io.poamledger.command.Rule;
import io.poamledger.events.Sha256;
import io.poamledger.vault.EvidenceVault;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whether an artifact's bytes are still what its hash says (rule H-4). */
final class EvidenceBytes {

    private EvidenceBytes() {}

    /** @throws UncheckedIOException if the vault cannot be read */
    static void areUnchanged(EvidenceVault vault, String fileName, Sha256 content) {
        try {
            switch (vault.verify(content.hex())) {
                case MATCH -> {}
                case CHANGED ->
                    throw Rule.EVIDENCE_BYTES_CHANGED.refuses("The bytes kept for '" + fileName
                            + "' no longer have the SHA-256 they were preserved with, " + content);
                case MISSING ->
                    throw Rule.EVIDENCE_BYTES_MISSING.refuses(
                            "The vault has no bytes for '" + fileName + "' with SHA-256 " + content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of '" + fileName + "' cannot be read", e);
        }
    }
}
