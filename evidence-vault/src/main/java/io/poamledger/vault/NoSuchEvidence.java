package io.poamledger.vault;

import java.io.IOException;

/** Nothing is stored under a hash. */
public final class NoSuchEvidence extends IOException {

    private static final long serialVersionUID = 1L;

    NoSuchEvidence(String sha256) {
        super("The vault has no evidence with SHA-256 " + sha256 + ".");
    }
}
