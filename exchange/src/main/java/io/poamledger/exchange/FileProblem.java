package io.poamledger.exchange;

import io.poamledger.events.Excerpt;
import io.poamledger.exchange.item.FileItem;

/**
 * Something a reader of a file should know about one cell.
 *
 * @param row as in {@link FileItem#row()}; 0 when it concerns the whole file
 * @param column the column's title in the file, or the path of the property; empty when it concerns the whole row
 * @param value what stands there, unchanged, cut after 200 characters
 * @param message a sentence saying what is wrong or was understood, and what would be right; cut after 600
 */
public record FileProblem(Severity severity, int row, String column, String value, String message) {

    private static final int VALUE_SHOWN = 200;
    private static final int MESSAGE_SHOWN = 600;

    public FileProblem {
        value = Excerpt.of(value, VALUE_SHOWN);
        message = Excerpt.of(message, MESSAGE_SHOWN);
    }

    public enum Severity {
        /** The cell could not be used; importing the file as it is would lose it. */
        ERROR,
        /** The cell was used, but not in the plainest way. */
        NOTICE
    }

    public static FileProblem error(int row, String column, String value, String message) {
        return new FileProblem(Severity.ERROR, row, column, value, message);
    }

    public static FileProblem notice(int row, String column, String value, String message) {
        return new FileProblem(Severity.NOTICE, row, column, value, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
