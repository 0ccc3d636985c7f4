package io.poamledger.exchange.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts texts that run from right to left in order, by the algorithm of Unicode that the JDK has; Arabic letters are not joined. */
final class RightToLeft implements BidiSplitter {

    static final BidiReorderer REORDERER = new Reorderer();

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        var bidi = new Bidi(
                paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var order = IntStream.range(0, levels.length).boxed().toArray(Integer[]::new);
        for (var run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
        }
        if (order.length > 0) {
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
        }
        runs = IntStream.range(0, order.length)
                .map(place -> order[place])
                .mapToObj(run -> new BidiTextRun(
                        bidi.getRunStart(run),
                        bidi.getRunLimit(run) - bidi.getRunStart(run),
                        levels[run] % 2 == 0 ? LTR : RTL))
                .toList();
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        var bidi = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return LTR;
        }
        return bidi.baseIsLeftToRight() ? NEUTRAL : RTL;
    }

    private static final class Reorderer implements BidiReorderer {

        private static final Pattern CHARACTER = Pattern.compile("\\X");
        private static final String MIRRORED = "()[]{}<>«»‹›";

        @Override
        public String reorderRTLTextToLTR(String text) {
            var characters = new ArrayList<>(
                    CHARACTER.matcher(text).results().map(MatchResult::group).toList());
            return characters.reversed().stream().map(Reorderer::mirrored).collect(Collectors.joining());
        }

        private static String mirrored(String character) {
            var place = MIRRORED.indexOf(character);
            return place < 0 ? character : MIRRORED.substring(place ^ 1, (place ^ 1) + 1);
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
