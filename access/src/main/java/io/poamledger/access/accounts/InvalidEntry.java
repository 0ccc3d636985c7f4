package io.poamledger.access.accounts;

import io.poamledger.events.Unseen;

/** Something typed into a form cannot be taken; nothing was changed. */
public final class InvalidEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the name of the form's field
     * @param message a sentence that says what would be taken
     */
    public InvalidEntry(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The text without outer white space, for a name that others are to know somebody or something by. */
    public static String name(String field, String text) {
        Unseen.firstIn(text).ifPresent(found -> {
            throw new InvalidEntry(field, "The name " + found.inWords() + ".");
        });
        return text.strip();
    }

    /** The name of the form's field. */
    public String field() {
        return field;
    }

    /** The sentence for the person at the form. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
