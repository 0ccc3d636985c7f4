package io.poamledger.query.reviews;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ItemDecision;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.query.Replay;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsHeldAndMissedTest {

    Replay replay;

    /** Registered on the 1st of March in New York, to be reviewed every 30 days. */
    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder).with(SystemsForTests::projection).with(ReviewsProjection::new);
        replay.at("2026-03-02T03:00:00Z").record(registered(ACME, "ACME", "America/New_York"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void the_first_is_promised_a_cadence_after_the_registration() {
        var attention = attention("2026-03-31T16:00:00Z");
        assertThat(attention.nextOn()).isEqualTo("2026-03-31");
        assertThat(attention.lastOn()).isEmpty();
        assertThat(attention.missedNow()).as("today is not missed").isZero();
        assertThat(attention("2026-04-01T16:00:00Z").missedNow()).isEqualTo(1);
        assertThat(attention("2026-04-30T16:00:00Z").missedNow()).isEqualTo(1);
        assertThat(attention("2026-05-01T16:00:00Z").missedNow()).isEqualTo(2);
    }

    @Test
    void a_review_is_late_against_what_the_one_before_promised() {
        replay.record(
                held("2026-03-31", Optional.empty()),
                held("2026-05-05", Optional.of("2026-05-20")),
                held("2026-05-18", Optional.empty()));
        assertThat(attention("2026-05-18T16:00:00Z").nextOn()).isEqualTo("2026-06-17");
        assertThat(reviews().held(LookedAt.now(scope()), Optional.empty(), 10).rows())
                .extracting(review -> review.heldOn().toString(), Review::daysLate, Review::missed)
                .containsExactly(tuple("2026-05-18", -2, 0), tuple("2026-05-05", 5, 1), tuple("2026-03-31", 0, 0));
        var attention = attention("2026-06-01T16:00:00Z");
        assertThat(attention.nextOn()).isEqualTo("2026-06-17");
        assertThat(attention.held()).isEqualTo(3);
        assertThat(attention.missedBefore()).isEqualTo(1);
        assertThat(attention.daysLate()).isEqualTo(-16);
    }

    @Test
    void an_older_review_recorded_late_does_not_turn_back_the_next_one() {
        replay.record(held("2026-03-31", Optional.empty()), held("2026-03-10", Optional.empty()));
        assertThat(attention("2026-04-01T16:00:00Z").nextOn()).isEqualTo("2026-04-30");
        assertThat(attention("2026-04-01T16:00:00Z").lastOn()).contains(LocalDate.parse("2026-03-31"));
    }

    @Test
    void keeps_what_was_decided_about_items_and_what_stands_in_the_way() {
        var decision = new ItemDecision(item(7), ReviewDecision.ESCALATE, "to Alex");
        replay.record(held("2026-03-31", Optional.empty()));
        replay.record(new ReviewRecorded(
                ACME,
                LocalDate.parse("2026-04-20"),
                List.of("Ann"),
                List.of(item(7), item(8)),
                "none",
                Optional.empty(),
                List.of(decision),
                "The vendor has no date"));
        var review = reviews()
                .held(LookedAt.now(scope()), Optional.empty(), 10)
                .rows()
                .getFirst();
        assertThat(review.itemDecisions()).containsExactly(decision);
        assertThat(review.obstacles()).isEqualTo("The vendor has no date");

        var system = scope().systems().getFirst();
        assertThat(reviews().about(item(7), system, Long.MAX_VALUE))
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.decision()).isEqualTo(ReviewDecision.ESCALATE);
                    assertThat(decided.heldOn()).isEqualTo("2026-04-20");
                    assertThat(decided.position()).isEqualTo(3);
                });
        assertThat(reviews().about(item(7), system, 2))
                .as("before it was recorded")
                .isEmpty();
        assertThat(reviews().about(item(8), system, Long.MAX_VALUE))
                .as("looked at only")
                .isEmpty();
    }

    private Reviews reviews() {
        return new Reviews(replay.rows(), Clock.systemUTC());
    }

    private Attention attention(String now) {
        return new Reviews(replay.rows(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .attention(LookedAt.now(scope()))
                .getFirst();
    }

    private static ReviewRecorded held(String on, Optional<String> next) {
        return new ReviewRecorded(
                ACME, LocalDate.parse(on), List.of("Ann"), List.of(), "none", next.map(LocalDate::parse));
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.EXECUTIVE));
    }
}
