package io.poamledger.access.accounts;

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

    /** The name of the form's field. */
    public String field() {
        return field;
    }

    /** The sentence for the person at the form. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
