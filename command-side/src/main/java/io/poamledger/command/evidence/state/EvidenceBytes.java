package io.poamledger.command.evidence.state;

import io.poamledger.command.Rule;
import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.Rehashing;
import io.poamledger.vault.EvidenceVault;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whether an artifact's bytes are still what its hash says (rule H-4). */
public final class EvidenceBytes {

    private EvidenceBytes() {}

    /**
     * Reads every byte.
     *
     * @throws UncheckedIOException if the vault cannot be read
     */
    public static Rehashing again(EvidenceVault vault, String fileName, Sha256 content) {
        try {
            return switch (vault.verify(content.hex())) {
                case MATCH -> Rehashing.MATCH;
                case CHANGED -> Rehashing.CHANGED;
                case MISSING -> Rehashing.MISSING;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of '" + fileName + "' cannot be read", e);
        }
    }

    /** @throws UncheckedIOException if the vault cannot be read */
    public static void areUnchanged(EvidenceVault vault, String fileName, Sha256 content) {
        switch (again(vault, fileName, content)) {
            case MATCH -> {}
            case CHANGED ->
                throw Rule.EVIDENCE_BYTES_CHANGED.refuses("The bytes kept for '" + fileName
                        + "' no longer have the SHA-256 they were preserved with, " + content);
            case MISSING ->
                throw Rule.EVIDENCE_BYTES_MISSING.refuses(
                        "The vault has no bytes for '" + fileName + "' with SHA-256 " + content);
        }
    }
}
