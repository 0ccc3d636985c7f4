package io.poamledger.cmmc.lint;

import io.poamledger.cmmc.data.DataFile;
import io.poamledger.cmmc.lint.PlanText.Milestone;
import io.poamledger.cmmc.lint.PlanText.Review;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan entry as somebody wrote it, and what a reviewer would say about it. */
record MarkedEntry(String written, PlanText plan, Set<Check> marks) {

    static List<MarkedEntry> read(String file) {
        var text = new String(DataFile.bytes(MarkedEntry.class, file), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\n\\s*\n", -1))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(lines -> !lines.isEmpty())
                .map(MarkedEntry::of)
                .toList();
    }

    private static MarkedEntry of(List<String> lines) {
        var texts = new EnumMap<Field, String>(Field.class);
        var milestones = new ArrayList<Milestone>();
        var dates = new HashMap<String, LocalDate>();
        var numbers = new HashMap<String, Integer>();
        var marks = EnumSet.noneOf(Check.class);
        for (var line : lines) {
            var key = line.substring(0, line.indexOf(':'));
            var value = line.substring(line.indexOf(':') + 1).strip();
            switch (key) {
                case "milestone" ->
                    milestones.add(new Milestone(value.substring(10).strip(), LocalDate.parse(value.substring(0, 10))));
                case "opened", "completion", "day180", "asof", "review" -> dates.put(key, LocalDate.parse(value));
                case "slips", "cadence" -> numbers.put(key, Integer.parseInt(value));
                case "marks" -> marks(value).forEach(marks::add);
                default -> texts.put(Field.valueOf(key.toUpperCase(Locale.ROOT)), value);
            }
        }
        var plan = new PlanText(
                texts,
                milestones,
                Optional.ofNullable(dates.get("opened")),
                Optional.ofNullable(dates.get("completion")),
                Optional.ofNullable(dates.get("day180")),
                numbers.getOrDefault("slips", 0),
                review(dates, numbers));
        return new MarkedEntry(String.join("\n", lines), plan, marks);
    }

    private static Optional<Review> review(Map<String, LocalDate> dates, Map<String, Integer> numbers) {
        var last = dates.get("review");
        var today = dates.get("asof");
        return last == null || today == null
                ? Optional.empty()
                : Optional.of(new Review(last, numbers.getOrDefault("cadence", 30), today));
    }

    private static List<Check> marks(String value) {
        return Arrays.stream(value.split("\\s+", -1))
                .filter(mark -> !mark.isEmpty())
                .map(mark -> switch (mark) {
                    case "after-day-180" -> Check.AFTER_DAY_180;
                    default -> Check.valueOf(mark.toUpperCase(Locale.ROOT).replace('-', '_'));
                })
                .toList();
    }
}
