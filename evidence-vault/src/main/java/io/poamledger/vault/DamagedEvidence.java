package io.poamledger.vault;

import java.io.IOException;

/** Something is stored under a hash, but it is not, or no longer, what was stored there. */
public final class DamagedEvidence extends IOException {

    private static final long serialVersionUID = 1L;

    private DamagedEvidence(String message) {
        super(message);
    }

    static DamagedEvidence changed(String sha256) {
        return new DamagedEvidence("The bytes stored under the SHA-256 " + sha256 + " have another one.");
    }

    static DamagedEvidence unreadable(String id) {
        return new DamagedEvidence("The document \"" + id + "\" of the evidence is missing or not readable as such.");
    }

    static DamagedEvidence cannotBeMended(String id) {
        return new DamagedEvidence("The document \"" + id + "\" of the evidence was changed after it was stored. "
                + "The vault has no right to overwrite it: restore it from a backup, or have it removed by an "
                + "administrator of the database and send the file again.");
    }
}
