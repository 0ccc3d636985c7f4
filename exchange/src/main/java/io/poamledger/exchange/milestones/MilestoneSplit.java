package io.poamledger.exchange.milestones;

import io.poamledger.exchange.values.DateText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The milestones that stand in one line: between bars; behind semicolons, each with a date of its own; or numbered from 1
 * on.
 */
final class MilestoneSplit {

    private static final Pattern BARS = Pattern.compile("(?<!\\s)\\s++\\|\\s+");
    private static final Pattern SEMICOLONS = Pattern.compile("(?<!\\s)\\s*+;\\s++(?![^()\\[\\]]{0,200}+[)\\]])");
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?<!\\S)\\((\\d{1,3})\\)\\s"),
            Pattern.compile("(?<!\\S)(?:MS|M|Milestone )(\\d{1,3})[.:)]?\\s", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?<!\\S)#(\\d{1,3})[.:)]?\\s"),
            Pattern.compile("(?<!\\S)(\\d{1,3})[.)]\\s"));

    private MilestoneSplit() {}

    static List<String> of(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        for (var barred : BARS.split(line)) {
            for (var part : numbered(barred)) {
                parts.addAll(datedParts(part));
            }
        }
        return parts;
    }

    /** Semicolons separate milestones where each has a date, and are a part of the text where not. */
    private static List<String> datedParts(String text) {
        var pieces = Arrays.asList(SEMICOLONS.split(text));
        return pieces.size() > 1 && pieces.stream().allMatch(MilestoneSplit::hasDate) ? pieces : List.of(text);
    }

    private static boolean hasDate(String text) {
        return DateText.in(text).findAny().isPresent();
    }

    /** Where a line counts 1, 2, 3 its milestones, each begins with its number. */
    private static List<String> numbered(String text) {
        for (var number : NUMBERS) {
            var found = number.matcher(text).results().toList();
            if (found.size() > 1 && found.getFirst().start() == 0 && countsUp(found)) {
                var parts = new ArrayList<String>();
                for (var n = 0; n < found.size(); n++) {
                    var end = n + 1 < found.size() ? found.get(n + 1).start() : text.length();
                    parts.add(text.substring(found.get(n).start(), end).strip().replaceAll("[;,]$", ""));
                }
                return parts;
            }
        }
        return List.of(text);
    }

    private static boolean countsUp(List<MatchResult> found) {
        for (var n = 1; n < found.size(); n++) {
            if (Integer.parseInt(found.get(n).group(1))
                    != Integer.parseInt(found.get(n - 1).group(1)) + 1) {
                return false;
            }
        }
        return true;
    }
}
