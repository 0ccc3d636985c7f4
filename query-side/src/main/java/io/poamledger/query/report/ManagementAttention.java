package io.poamledger.query.report;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.lists.PastStillness;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.report.AttentionReport.OfSystem;
import io.poamledger.query.report.Sentence.Source;
import io.poamledger.query.reviews.Attention;
import io.poamledger.query.reviews.Review;
import io.poamledger.query.reviews.Reviews;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.timeline.CompletionMoves.Placed;
import io.poamledger.query.timeline.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the report on how management attended to the plan of action. */
@Component
final class ManagementAttention {

    /** So many items that lay still, and so many slips, are told one by one. */
    private static final int TOLD = 20;

    private final Reviews reviews;
    private final Timeline timeline;
    private final PastPortfolio past;
    private final PastVersions versions;
    private final PastStillness stillness;

    ManagementAttention(
            Reviews reviews, Timeline timeline, PastPortfolio past, PastVersions versions, PastStillness stillness) {
        this.stillness = stillness;
        this.reviews = reviews;
        this.timeline = timeline;
        this.past = past;
        this.versions = versions;
    }

    AttentionReport report(LookedAt from, AsOf.Position moment, LocalDate first, LocalDate last) {
        var attention = reviews.attention(from).stream().collect(Collectors.toMap(Attention::systemId, one -> one));
        return new AttentionReport(
                moment.position(),
                first,
                last,
                from.scope().systems().stream()
                        .flatMap(system ->
                                Optional.ofNullable(attention.get(system.id().value()))
                                        .map(one -> of(system, one, moment, first, last))
                                        .stream())
                        .toList());
    }

    private OfSystem of(RegisteredSystem system, Attention attention, AsOf moment, LocalDate first, LocalDate last) {
        var only = new AskedSystems(List.of(system));
        var all = reviews.all(LookedAt.at(only, moment));
        var held = all.stream()
                .filter(review ->
                        !review.heldOn().isBefore(first) && !review.heldOn().isAfter(last))
                .toList();
        var day = later(last, moment.day(system));
        var inWords = new ReviewInWords(past, versions, system, moment);
        return new OfSystem(
                system.id().value(),
                system.name(),
                inShort(system, attention, held, first, last, day),
                held.stream()
                        .map(review -> inWords.of(review, all.subList(0, all.indexOf(review))))
                        .toList(),
                stale(system, attention, moment, day),
                slips(system, moment, first, last));
    }

    private static List<Sentence> inShort(
            RegisteredSystem system,
            Attention attention,
            List<Review> held,
            LocalDate first,
            LocalDate last,
            LocalDate day) {
        var sentences = new ArrayList<Sentence>();
        var missed = held.stream().mapToInt(Review::missed).sum();
        sentences.add(Sentence.of(
                "From " + first + " to " + last + ", " + held.size()
                        + (held.size() == 1 ? " review was" : " reviews were")
                        + " held, promised every " + attention.everyDays() + " days; " + missed + " promised "
                        + (missed == 1 ? "day" : "days") + " had passed without one when they were held.",
                held.stream()
                        .map(review -> Source.ofReview(system.id().value(), review.position()))
                        .toList()));
        var late = Bounds.days(attention.nextOn(), day);
        if (late > 0) {
            sentences.add(Sentence.of("The next one was promised for " + Bounds.words(attention.nextOn()) + " and is "
                    + late + (late == 1 ? " day" : " days") + " late."));
        }
        return sentences;
    }

    private List<Sentence> stale(RegisteredSystem system, Attention attention, AsOf moment, LocalDate day) {
        var before =
                day.minusDays(attention.everyDays()).atStartOfDay(system.zone()).toInstant();
        var still = stillness.since(before, system, moment, TOLD);
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of(
                still.all() == 0
                        ? "Every open item changed within " + attention.everyDays() + " days."
                        : still.all() + (still.all() == 1 ? " open item has" : " open items have")
                                + " not changed for more than " + attention.everyDays() + " days."));
        still.first().stream()
                .map(item -> Sentence.of(
                        system.label(item.id().number()) + " “" + item.title() + "”, "
                                + (item.owner().isEmpty() ? "nobody's" : item.owner()) + ": not changed for "
                                + days(system, item, day) + " days"
                                + item.due()
                                        .map(due -> ", due " + Bounds.words(due))
                                        .orElse(", without a date") + ".",
                        Source.ofEvent(system.label(item.id().number()), item.position())))
                .forEach(sentences::add);
        more(still.all()).ifPresent(sentences::add);
        return sentences;
    }

    private static int days(RegisteredSystem system, ItemVersion item, LocalDate day) {
        return Bounds.days(system.day(item.from()), day);
    }

    private static Optional<Sentence> more(long all) {
        return all > TOLD ? Optional.of(Sentence.of("And " + (all - TOLD) + " more.")) : Optional.empty();
    }

    private List<Sentence> slips(RegisteredSystem system, AsOf moment, LocalDate first, LocalDate last) {
        var only = new AskedSystems(List.of(system));
        var moved = timeline.months(only, YearMonth.from(first), YearMonth.from(last)).stream()
                .flatMap(month -> timeline.slips(only, month, Optional.of(moment)).stream())
                .filter(slip -> within(system.day(slip.move().recordedAt()), first, last))
                .sorted(Comparator.comparing((Placed slip) -> -slip.move().days())
                        .thenComparing(Placed::position))
                .toList();
        var slips = moved.stream().filter(slip -> slip.move().days() > 0).toList();
        var sentences = new ArrayList<Sentence>();
        var byReason = new TreeMap<>(slips.stream()
                .collect(Collectors.groupingBy(
                        slip -> InWords.of(slip.move().code()),
                        Collectors.summingLong(slip -> slip.move().days()))));
        sentences.add(Sentence.of(
                slips.isEmpty()
                        ? "No agreed date moved later."
                        : dates(slips.size()) + " moved later; days later, by reason: "
                                + byReason.entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue())
                                        .collect(Collectors.joining(", "))
                                + "."));
        slips.stream().limit(TOLD).map(ManagementAttention::told).forEach(sentences::add);
        more(slips.size()).ifPresent(sentences::add);
        var earlier = moved.subList(slips.size(), moved.size());
        if (!earlier.isEmpty()) {
            sentences.add(Sentence.of(
                    dates(earlier.size()) + " moved earlier.",
                    earlier.stream().map(ManagementAttention::source).toList()));
        }
        return sentences;
    }

    private static String dates(int many) {
        return many + (many == 1 ? " agreed date" : " agreed dates");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Sentence told(Placed slip) {
        var move = slip.move();
        return Sentence.of(
                move.label() + move.milestone().map(id -> ", milestone " + id).orElse("") + ": from "
                        + Bounds.words(move.from()) + " to " + Bounds.words(move.to()) + ", " + move.days() + " days, "
                        + InWords.of(move.code()) + (move.reason().isBlank() ? "" : ", “" + move.reason() + "”")
                        + ", by "
                        + move.byName() + ".",
                source(slip));
    }

    private static Source source(Placed slip) {
        return Source.ofEvent(slip.move().label(), slip.position());
    }
}
