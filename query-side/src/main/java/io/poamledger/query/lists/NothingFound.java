package io.poamledger.query.lists;

/** What was asked for does not exist, as far as the caller may know; answered with 404. */
public final class NothingFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that names what was looked for */
    public NothingFound(String message) {
        super(message);
    }
}
