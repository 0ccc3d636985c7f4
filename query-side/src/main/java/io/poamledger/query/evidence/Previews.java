package io.poamledger.query.evidence;

import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.StoredEvidence;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what can be looked at of artifacts. */
@Component
final class Previews {

    private final EvidenceVault vault;

    Previews(EvidenceVault vault) {
        this.vault = vault;
    }

    /** Empty where it cannot be shown, or its bytes are lost or are not those that were preserved. */
    Optional<Preview> of(Artifact artifact) {
        if (Preview.isPicture(artifact)) {
            return Optional.of(Preview.PICTURE);
        }
        if (!Preview.isText(artifact)) {
            return Optional.empty();
        }
        try (var bytes = vault.openVerified(new StoredEvidence(artifact.sha256(), artifact.size()))) {
            return Optional.of(Preview.text(bytes.readNBytes(Preview.SHOWN), artifact.size()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
