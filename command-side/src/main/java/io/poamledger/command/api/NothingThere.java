package io.poamledger.command.api;

/** The command is about something that the ledger does not have. Answered as 404. */
public final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingThere(String message) {
        super(message);
    }
}
