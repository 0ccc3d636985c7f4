package io.poamledger.exchange.template;

import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileProblem;
import java.util.List;

/**
 * A grid of texts.
 *
 * @param name of the worksheet; empty for CSV
 * @param lines those with anything in them, in order
 * @param remarks what was noticed while decoding
 */
record Sheet(FileFormat format, String name, List<Line> lines, List<FileProblem> remarks) {

    /**
     * One row.
     *
     * @param number as a spreadsheet shows it, from 1
     * @param cells stripped texts, from the first column on; never null, possibly empty
     */
    record Line(int number, List<String> cells) {

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Without outer white space, no-break spaces and zero-width marks included; every line break is {@code \n}. */
    static String clean(String text) {
        var plain = text.replace("\r\n", "\n").replace('\r', '\n');
        var from = 0;
        var to = plain.length();
        while (from < to && isSpace(plain.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c == 0;
    }
}
