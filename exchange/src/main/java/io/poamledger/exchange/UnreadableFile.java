package io.poamledger.exchange;

import java.util.List;

/** A file as a whole cannot be read; the message says what it is, or where it is broken, and what would be read. */
public final class UnreadableFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileColumn> columns;

    public UnreadableFile(String message) {
        this(message, List.of());
    }

    /** @param columns what may be the table's, for whoever can say what they are */
    public UnreadableFile(String message, List<FileColumn> columns) {
        super(message);
        this.columns = List.copyOf(columns);
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
        this.columns = List.of();
    }

    public List<FileColumn> columns() {
        return columns;
    }
}
