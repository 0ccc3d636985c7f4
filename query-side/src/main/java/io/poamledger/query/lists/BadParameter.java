package io.poamledger.query.lists;

/** A query parameter that cannot be understood; answered with 400. */
public final class BadParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /** @param message a sentence that says what would have been understood */
    public BadParameter(String field, String value, String message) {
        super(message);
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    /** As it was sent. */
    public String value() {
        return value;
    }
}
