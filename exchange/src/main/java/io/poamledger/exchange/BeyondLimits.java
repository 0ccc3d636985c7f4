package io.poamledger.exchange;

/** A file is larger than what is read of one; the message names the limit and its figure. */
public final class BeyondLimits extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public BeyondLimits(String message) {
        super(message);
    }
}
