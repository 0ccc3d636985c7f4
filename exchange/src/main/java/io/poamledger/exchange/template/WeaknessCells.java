package io.poamledger.exchange.template;

import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.values.FileVocabulary;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row calls its weakness, and how it describes it. */
record WeaknessCells(RowReader row, Header header) {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.{1,200}?[.!?])(?:\\s+\\p{Lu}.*|\\s*$)");
    /** A title above what it is about, as it is written where there is no column for it. */
    private static final Pattern HEADED = Pattern.compile("(?s)([^\\n]{1,2000})\\n\\s*\\n(.*)");

    /** The weakness, or else the line above its description, or its first sentence. */
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
        var headed = HEADED.matcher(description);
        if (isHeaded() && headed.matches()) {
            return headed.group(1).strip();
        }
        var sentence = SENTENCE.matcher(description);
        var first = OneLine.of(sentence.matches() ? sentence.group(1) : description);
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE) + "…";
    }

    Optional<String> description() {
        var text = row.text(Column.DESCRIPTION);
        return text.map(HEADED::matcher)
                .filter(headed -> isHeaded() && headed.matches())
                .map(headed -> headed.group(2).strip())
                .or(() -> text);
    }

    private boolean isHeaded() {
        return !header.has(Column.WEAKNESS);
    }
}
