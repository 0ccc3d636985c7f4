package io.poamledger.command.json;

/** A body is larger than allowed; nothing of it was kept. Answered as 413. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
        super(message);
    }
}
