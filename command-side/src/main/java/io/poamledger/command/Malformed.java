package io.poamledger.command;

import io.poamledger.events.Excerpt;

/** A command says something that nothing can be made of; nothing was stored. Answered as 400 with field and value. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final String field;
    private final String value;

    /**
     * @param field the name of the command's field
     * @param value as it was given, cut after 200 characters; empty where nothing was
     * @param message a sentence that says what would be right
     */
    public Malformed(String field, String value, String message) {
        super(message);
        this.field = field;
        this.value = Excerpt.of(value, SHOWN);
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
