package io.poamledger.exchange.template;

import io.poamledger.exchange.sheet.Sheet;
import java.util.regex.Pattern;

/** Rows of a table that are no items: markings, page lines, totals, and the header again on every printed page. */
final class Margins {

    private static final Pattern MARKING = Pattern.compile(
            "(?is)[\\s*/(=_-]*(?:cui(?:$|[\\s/(:-].*)|controlled\\s+unclassified\\s+information.*|unclassified(?:$|[\\s/].*)"
                    + "|for\\s+official\\s+use\\s+only.*|fouo.*|controlled\\s+by\\s*:.*|distribution\\s+(?:statement|is).*"
                    + "|(?:company\\s+)?(?:confidential|proprietary)(?:$|\\W.*|\\s+information.*)|sensitive\\s+but\\s+unclassified.*"
                    + "|page\\s+\\d+.*|end\\s+of\\s+(?:the\\s+)?(?:register|report|list|table|document|poa&?m|sheet|file)\\b.*"
                    + "|(?:report\\s+)?(?:generated|printed|prepared|exported)\\s+(?:on|by|at)\\b.*|as\\s+of\\s+\\d.*"
                    + "|(?:legend|notes?|key)\\s*:.*|©.*|copyright\\b.*)");
    private static final Pattern TOTAL = Pattern.compile("(?is)\\s*(?:grand\\s+)?(?:sub)?totals?(?:$|\\s*[:=].*"
            + "|\\s+\\w+\\s*:.*|\\s+(?:open|closed|items|weaknesses|findings|rows)\\b.*)");

    private static final int CELLS_OF_AN_ITEM = 3;

    private Margins() {}

    /** Whether all that the row says is such words; a total has its numbers beside it. */
    static boolean isOne(Sheet.Line row) {
        var texts = row.cells().stream().filter(text -> !text.isEmpty()).toList();
        return texts.stream().allMatch(text -> is(MARKING, text))
                || (texts.stream().anyMatch(text -> is(TOTAL, text))
                        && texts.stream().allMatch(text -> is(TOTAL, text) || text.matches("[\\d.,/ :%-]{1,20}")));
    }

    static boolean isOneText(Sheet.Line row) {
        return filled(row) == 1;
    }

    /** Whether it says as much as an item usually does. */
    static boolean isFull(Sheet.Line row) {
        return filled(row) >= CELLS_OF_AN_ITEM;
    }

    private static long filled(Sheet.Line row) {
        return row.cells().stream().filter(text -> !text.isEmpty()).count();
    }

    private static boolean is(Pattern words, String text) {
        return text.length() <= 300 && words.matcher(text).matches();
    }
}
