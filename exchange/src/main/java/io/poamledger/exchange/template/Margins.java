package io.poamledger.exchange.template;

import java.util.regex.Pattern;

/** Rows of a table that are no items: markings, page lines, totals, and the header again on every printed page. */
final class Margins {

    private static final Pattern WORDS = Pattern.compile(
            "(?is)[\\s*/(=_-]*(?:cui(?:$|[\\s/(:-].*)|controlled\\s+unclassified\\s+information.*|unclassified(?:$|[\\s/].*)"
                    + "|for\\s+official\\s+use\\s+only.*|fouo.*|controlled\\s+by\\s*:.*|distribution\\s+(?:statement|is).*"
                    + "|(?:company\\s+)?(?:confidential|proprietary)(?:$|\\W.*|\\s+information.*)|sensitive\\s+but\\s+unclassified.*"
                    + "|page\\s+\\d+.*|end\\s+of\\s+(?:the\\s+)?(?:register|report|list|table|document|poa&?m|sheet|file)\\b.*"
                    + "|(?:grand\\s+)?(?:sub)?totals?(?:$|\\s*[:=]|\\s+\\w+\\s*:|\\s+(?:open|closed|items|weaknesses|findings|rows)\\b).*"
                    + "|(?:report\\s+)?(?:generated|printed|prepared|exported)\\s+(?:on|by|at)\\b.*|as\\s+of\\s+\\d.*"
                    + "|(?:legend|notes?|key)\\s*:.*|©.*|copyright\\b.*)");

    private Margins() {}

    /** Whether all that the row says is such words; a repeated number or page beside them does not matter. */
    static boolean isOne(Sheet.Line row) {
        var texts = row.cells().stream().filter(text -> !text.isEmpty()).toList();
        return texts.stream().anyMatch(Margins::isMarking)
                && texts.stream().allMatch(text -> isMarking(text) || text.matches("[\\d.,/ :-]{1,20}"));
    }

    private static boolean isMarking(String text) {
        return text.length() <= 300 && WORDS.matcher(text).matches();
    }
}
