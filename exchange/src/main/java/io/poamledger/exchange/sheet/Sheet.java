package io.poamledger.exchange.sheet;

import io.poamledger.events.Unseen;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid of texts.
 *
 * @param name of the worksheet; empty for CSV
 * @param lines those with anything in them, in order
 * @param from1904 whether it belongs to a workbook that counts its days from 1904
 * @param remarks what was noticed while decoding
 */
public record Sheet(FileFormat format, String name, boolean from1904, List<Line> lines, List<FileProblem> remarks) {

    /**
     * One row.
     *
     * @param number as a spreadsheet shows it, from 1
     * @param cells stripped texts, from the first column on; never null, possibly empty
     * @param attached what hangs on its cells
     * @param faults what cannot be taken of its cells
     * @param unseen what was left out of its cells, because nobody sees it
     */
    public record Line(
            int number, List<String> cells, List<Attached> attached, List<Fault> faults, List<LeftOut> unseen) {

        public Line(int number, List<String> cells) {
            this(number, cells, List.of(), List.of(), List.of());
        }

        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        private Line seen() {
            var left = new ArrayList<LeftOut>();
            var texts = IntStream.range(0, cells.size())
                    .mapToObj(index -> seen(index, cells.get(index), left))
                    .toList();
            var hanging = attached.stream()
                    .map(one -> new Attached(one.index(), one.kind(), seen(one.index(), one.text(), left)))
                    .toList();
            return left.isEmpty() ? this : new Line(number, texts, hanging, faults, left);
        }

        private static String seen(int index, String text, List<LeftOut> left) {
            var unseen = Unseen.firstIn(text);
            unseen.ifPresent(first -> left.add(new LeftOut(index, Unseen.shown(text), first.name())));
            return unseen.isPresent() ? clean(Unseen.without(text)) : text;
        }
    }

    /**
     * Something that hangs on a cell.
     *
     * @param index of the cell, from 0
     * @param kind {@code Note} or {@code Link}
     */
    public record Attached(int index, String kind, String text) {}

    /**
     * A cell that has no value that could be taken.
     *
     * @param index of the cell, from 0
     */
    public record Fault(int index, String value, String message) {}

    /**
     * Characters of a cell that nobody sees.
     *
     * @param index of the cell, from 0
     * @param value as it came, with {@code [U+200B]} in the place of each
     * @param first what the first of them is
     */
    public record LeftOut(int index, String value, String first) {}

    /** The same without what nobody sees in its texts; each line tells what that was. */
    public Sheet seen() {
        return new Sheet(
                format,
                name,
                from1904,
                lines.stream().map(Line::seen).filter(line -> !line.isBlank()).toList(),
                remarks);
    }

    /** Without outer white space, no-break spaces and zero-width marks included; every line break is {@code \n}. */
    public static String clean(String text) {
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
