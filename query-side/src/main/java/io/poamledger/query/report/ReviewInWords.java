package io.poamledger.query.report;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.report.AttentionReport.Reviewed;
import io.poamledger.query.report.Sentence.Source;
import io.poamledger.query.reviews.Review;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of a review what it looked at, what it decided and what was recorded after it within 14 days. */
record ReviewInWords(PastPortfolio past, PastVersions versions, RegisteredSystem system, AsOf moment) {

    private static final int DAYS = 14;

    /** @param earlier the reviews before it */
    Reviewed of(Review review, List<Review> earlier) {
        var source = Source.ofReview(system.id().value(), review.position());
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of(held(review), source));
        if (!review.decisions().isBlank()) {
            sentences.add(Sentence.of("It decided: “" + review.decisions() + "”", source));
            earlier.stream()
                    .filter(one ->
                            one.decisions().strip().equals(review.decisions().strip()))
                    .findFirst()
                    .ifPresent(same -> sentences.add(Sentence.of(
                            "These words are those of the review of " + Bounds.words(same.heldOn())
                                    + ", letter for letter.",
                            source,
                            Source.ofReview(system.id().value(), same.position()))));
        }
        review.itemDecisions()
                .forEach(decided -> sentences.add(Sentence.of(
                        "About " + system.label(decided.item().number()) + ": " + InWords.of(decided.decision())
                                + (decided.words().isBlank() ? "." : ", “" + decided.words() + "”"),
                        source)));
        if (!review.obstacles().isBlank()) {
            sentences.add(Sentence.of("In the way stood: “" + review.obstacles() + "”", source));
        }
        sentences.add(moved(review));
        return new Reviewed(review.heldOn(), sentences);
    }

    private String held(Review review) {
        var late = review.daysLate();
        return "Held on " + Bounds.words(review.heldOn())
                + (late > 0
                        ? ", " + late + (late == 1 ? " day" : " days") + " after the promised "
                                + Bounds.words(review.promisedFor())
                        : ", promised for " + Bounds.words(review.promisedFor()))
                + ", recorded " + review.recordedLocally() + " by " + review.recordedBy() + ", with "
                + (review.participants().isEmpty() ? "nobody named" : String.join(", ", review.participants()))
                + "; looked at "
                + (review.items().isEmpty()
                        ? "the register as a whole."
                        : review.items().size() + (review.items().size() == 1 ? " item." : " items."));
    }

    private Sentence moved(Review review) {
        var held = Bounds.judged(review.heldOn());
        var until = held.plusDays(DAYS);
        var soFar = until.isBefore(moment.day(system)) ? "" : " so far";
        var lookedAt = lookedAt(review, held);
        var changed = changed(review, held, soFar.isEmpty() ? new AsOf.Day(until) : moment);
        var sources = lookedAt.stream()
                .flatMap(item -> Optional.ofNullable(changed.get(item)).stream())
                .map(item -> Source.ofItem(system.label(item.id().number()), item.position()))
                .toList();
        var open = review.items().isEmpty() ? "open " : "";
        return Sentence.of(
                lookedAt.isEmpty()
                        ? "No item was open."
                        : "Within " + DAYS + " days of it" + soFar + ", of " + lookedAt.size() + " " + open
                                + (lookedAt.size() == 1 ? "item " : "items ") + sources.size() + " changed: "
                                + Math.round(100.0 * sources.size() / lookedAt.size()) + " %.",
                sources);
    }

    private List<PoamItemId> lookedAt(Review review, LocalDate held) {
        return review.items().isEmpty()
                ? past.items(system, earlier(new AsOf.Day(held)), new Parameters(Map.of())).stream()
                        .map(ItemVersion::id)
                        .toList()
                : review.items().stream().map(PoamItemId::parse).toList();
    }

    /** By item, the first change that was recorded after the review. */
    private Map<PoamItemId, ItemVersion> changed(Review review, LocalDate held, AsOf end) {
        var begin = earlier(new AsOf.Day(held.minusDays(1)));
        return begin.end(system).isAfter(end.end(system))
                ? Map.of()
                : versions.between(system, begin, end).stream()
                        .flatMap(item -> item.after().stream()
                                .filter(version -> version.position() > review.position())
                                .findFirst()
                                .stream())
                        .collect(Collectors.toMap(ItemVersion::id, Function.identity()));
    }

    private AsOf earlier(AsOf day) {
        return day.end(system).isAfter(moment.end(system)) ? moment : day;
    }
}
