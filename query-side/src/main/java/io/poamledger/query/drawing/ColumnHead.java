package io.poamledger.query.drawing;

/** The head of a column; {@code link} is how the list is sorted by it, empty where it cannot be. */
public record ColumnHead(String title, String link, boolean sorted, boolean down) {

    public static ColumnHead of(String title) {
        return new ColumnHead(title, "", false, false);
    }
}
