package io.poamledger.cmmc.catalogue;

/** A text does not name exactly one requirement of the catalogue; the message says why and what would. */
public final class UnknownRequirement extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownRequirement(String message) {
        super(message);
    }
}
