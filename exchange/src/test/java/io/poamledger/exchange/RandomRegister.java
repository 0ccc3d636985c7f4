package io.poamledger.exchange;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Forerunner;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Risk;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FileItem.Weakness;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Items with any of their parts, and with texts that are hard to write. */
public final class RandomRegister {

    private static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"http://x\")",
            "+1",
            "-",
            "@SUM(A1)",
            "'=quoted",
            "''-quoted",
            "plain",
            "two\nlines",
            "“smart” – dash",
            "comma, \"quote\"; semicolon | bar",
            "'single",
            "0012",
            "3.1.10",
            "5/5/2014",
            "<b>&amp;</b>",
            "＝wide",
            "\\n",
            "🔐");

    private RandomRegister() {}

    /** Items whose rows begin at 2. */
    public static List<FileItem> items(Random random, int count) {
        return IntStream.range(0, count).mapToObj(n -> item(n + 2, random)).toList();
    }

    private static FileItem item(int row, Random random) {
        var status = any(random, List.of(Status.values()));
        var closure = new PriorClosure(day(random), text(random), text(random));
        var others = new LinkedHashMap<String, String>();
        for (var title : List.of("Weight", "Status", "Other: x", "Days overdue (derived)", "Column Q")) {
            text(random).ifPresent(text -> others.put(title, text));
        }
        return new FileItem(
                row,
                text(random).map(number -> number + " " + row),
                text(random),
                weakness(random),
                new Risk(level(random), level(random), level(random), text(random)),
                plan(random),
                status,
                status == Status.COMPLETED ? Optional.of(closure) : Optional.empty(),
                forerunner(random, status),
                text(random).stream()
                        .map(text -> new LogEntry(Optional.empty(), "", text, Optional.empty()))
                        .toList(),
                others);
    }

    private static Forerunner forerunner(Random random, Status status) {
        var said = text(random)
                .filter(words -> !words.replaceAll("[^\\p{L}\\p{N}]", "").isEmpty());
        return switch (random.nextInt(4)) {
            case 0 -> new Forerunner(said.filter(_ -> status != Status.COMPLETED), Optional.empty(), Optional.empty());
            case 1 -> new Forerunner(Optional.empty(), said, Optional.empty());
            case 2 -> new Forerunner(Optional.empty(), Optional.empty(), said);
            default -> Forerunner.NOT_SAID;
        };
    }

    private static Weakness weakness(Random random) {
        var requirements = Catalogue.inForce().requirements();
        return new Weakness(
                "A " + any(random, TEXTS).replace("\n", " "),
                text(random),
                text(random),
                day(random),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(any(random, requirements).id()),
                random.nextBoolean() ? List.of() : List.of("SC-7", "ac-2"));
    }

    private static FilePlan plan(Random random) {
        var names = List.of("Ana Ruiz", "Ng, Li", "=cmd", "IT help desk");
        var milestones = Stream.generate(() -> Milestone.planned(
                        any(random, TEXTS).replace("\n", " "), day(random).orElse(LocalDate.of(2026, 1, 1))))
                .limit(random.nextInt(4))
                .toList();
        return new FilePlan(
                text(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(random, names)),
                names.subList(0, random.nextInt(3)),
                text(random),
                day(random),
                milestones);
    }

    private static Optional<LocalDate> day(Random random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(LocalDate.of(1981, 1, 1).plusDays(random.nextInt(43_000)));
    }

    private static Optional<RiskLevel> level(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(any(random, List.of(RiskLevel.values())));
    }

    private static Optional<String> text(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(any(random, TEXTS));
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
