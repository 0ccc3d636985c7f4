package io.poamledger.command.forms;

/** A command would be refused as things stand, whatever it said. Answered as 409. */
final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNow(String message) {
        super(message);
    }
}
