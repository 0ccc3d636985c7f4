package io.poamledger.access.oidc;

/** A program sent a token, and no audience is set that it could be meant for. */
public final class NoProgramsHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the program is told. */
    public static final String SENTENCE =
            "This installation takes no tokens of programs: an operator has to set POAM_OIDC_AUDIENCE.";

    NoProgramsHere() {
        super(SENTENCE);
    }
}
