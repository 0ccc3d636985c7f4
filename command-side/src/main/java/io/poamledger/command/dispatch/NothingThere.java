package io.poamledger.command.dispatch;

/** The command is about something that the ledger does not have. Answered as 404. */
public final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingThere(String message) {
        super(message);
    }
}
