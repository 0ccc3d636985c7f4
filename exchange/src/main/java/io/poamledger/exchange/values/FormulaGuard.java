package io.poamledger.exchange.values;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running the text of a CSV cell: in front of a text that begins like a formula stands an
 * apostrophe, which reading takes away again. A text that itself begins with apostrophes and then like a formula gets
 * one more, so that nothing is lost.
 */
public final class FormulaGuard {

    private static final Pattern BEGINS_LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

    private FormulaGuard() {}

    public static String add(String text) {
        return BEGINS_LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String remove(String text) {
        return text.startsWith("'") && BEGINS_LIKE_A_FORMULA.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
