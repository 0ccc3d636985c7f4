package io.poamledger.exchange.template;

import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.values.FileVocabulary;
import java.util.regex.Pattern;

/** What a row calls its weakness. */
record WeaknessCells(RowReader row, Header header) {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.{1,200}?[.!?])(?:\\s+\\p{Lu}.*|\\s*$)");

    /** The weakness, or else the first sentence of its description. */
    String title() {
        var title = row.cell(Column.WEAKNESS);
        if (!FileVocabulary.meansNothing(title)) {
            return OneLine.of(title);
        }
        var description = row.cell(Column.DESCRIPTION);
        if (FileVocabulary.meansNothing(description)) {
            return "";
        }
        if (header.has(Column.WEAKNESS)) {
            row.notice(Column.DESCRIPTION, "The row names no weakness; the first sentence of the description is taken");
        }
        var sentence = SENTENCE.matcher(description);
        var first = OneLine.of(sentence.matches() ? sentence.group(1) : description);
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE) + "…";
    }
}
