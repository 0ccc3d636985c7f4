package io.poamledger.command.forms;

/** There is no such command, or nothing that it could be about. Answered as 404. */
final class NoSuchForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchForm(String message) {
        super(message);
    }
}
