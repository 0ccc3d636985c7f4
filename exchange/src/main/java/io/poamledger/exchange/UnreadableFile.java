package io.poamledger.exchange;

/** A file as a whole cannot be read; the message says what it is, or where it is broken, and what would be read. */
public final class UnreadableFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
