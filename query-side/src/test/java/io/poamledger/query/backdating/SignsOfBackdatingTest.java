package io.poamledger.query.backdating;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.verdict.PackReference;
import io.poamledger.query.Replay;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignsOfBackdatingTest {

    Replay replay;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with(rows -> new BackdatingProjection(rows, SystemsForTests.systems(rows)));
        replay.at("2026-01-05T15:00:00Z")
                .record(
                        Told.registered(ACME, "ACME", "America/New_York"),
                        Told.opened(item(1), "No banner"),
                        Told.milestone(item(1), 1, "Write it", "2026-03-01"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void are_claims_of_a_day_long_before_the_one_they_were_recorded_on() {
        replay.at("2026-03-20T15:00:00Z").record(Told.completed(item(1), 1, "2026-03-06"));
        replay.at("2026-03-21T15:00:00Z")
                .record(
                        progress("2026-03-08"),
                        new ReviewRecorded(
                                ACME,
                                LocalDate.parse("2026-02-01"),
                                List.of("Ann"),
                                List.of(),
                                "none",
                                Optional.empty()));

        assertThat(backdating().late(now()))
                .extracting(claim -> claim.label().orElse("") + " " + claim.what() + " " + claim.days())
                .containsExactly(" review held 48", "ACME-0001 milestone 1 completed 14");
        assertThat(backdating().late(LookedAt.at(now().scope(), new AsOf.Day(LocalDate.parse("2026-03-20")))))
                .hasSize(1);
    }

    @Test
    void are_assessments_postings_plans_and_statuses_of_days_long_past_too() {
        replay.at("2026-11-28T15:00:00Z");
        replay.record(
                Assessed.completed(new AssessmentId(ACME, 1), "2025-12-15"),
                Assessed.conditional(ACME, "2025-12-16", 90),
                new SecurityPlanIssued(
                        ACME, "9.9", LocalDate.parse("2025-06-01"), Optional.empty(), "all", Optional.empty()));
        assertThat(backdating().late(now()))
                .extracting(claim -> claim.what() + " " + claim.days())
                .containsExactly(
                        "security plan 9.9 issued 545", "assessment 1 completed 348", "Conditional Level 2 (Self) 347");
    }

    @Test
    void are_told_the_worst_first_across_all_systems_and_say_what_lies_before_there_was_the_system() {
        replay.at("2026-03-01T15:00:00Z")
                .record(Told.registered(BETA, "BETA", "America/New_York"), review(BETA, "2016-03-01"));
        replay.at("2026-03-20T15:00:00Z").record(review(ACME, "2026-01-05"), review(BETA, "2026-03-02"));
        assertThat(backdating().late(now()))
                .extracting(claim -> claim.systemId() + " " + claim.days()
                        + claim.registeredOn().map(day -> " before " + day).orElse(""))
                .containsExactly("beta 3652 before 2026-03-01", "acme 74", "beta 18");
        for (var day = 2; day <= 10; day++) {
            replay.record(review(BETA, "2026-03-%02d".formatted(day)));
        }
        replay.at("2026-03-21T15:00:00Z");
        for (var day = 2; day <= 9; day++) {
            replay.record(progress("2026-03-0" + day));
        }
        assertThat(backdating().many(now()))
                .extracting(many -> many.systemId() + " " + many.claims())
                .containsExactly("beta 10", "acme 8");
    }

    @Test
    void are_many_earlier_days_at_one_go_before_an_assessment() {
        replay.at("2026-03-20T15:00:00Z");
        for (var day = 2; day <= 9; day++) {
            replay.record(progress("2026-03-0" + day));
        }
        replay.record(progress("2026-03-20"));
        assertThat(backdating().many(now()))
                .singleElement()
                .satisfies(many -> assertThat(many.assessedOn()).isEmpty())
                .extracting(
                        Backdating.ManyAtOnce::claims, many -> many.earliest().toString())
                .containsExactly(8, "2026-03-02");
        replay.at("2026-04-10T15:00:00Z")
                .record(new AssessmentCompleted(
                        new AssessmentId(ACME, 1),
                        LocalDate.parse("2026-04-10"),
                        Optional.of(100),
                        List.of(),
                        100,
                        10,
                        new PackReference("cmmc-1", new Sha256("2c".repeat(32)))));
        assertThat(backdating().many(now()))
                .singleElement()
                .satisfies(many -> assertThat(many.assessedOn()).hasToString("Optional[2026-04-10]"));
    }

    @Test
    void are_not_seven_entries_nor_entries_of_their_own_day() {
        replay.at("2026-03-20T15:00:00Z");
        for (var day = 2; day <= 8; day++) {
            replay.record(progress("2026-03-0" + day), progress("2026-03-20"));
        }
        assertThat(backdating().many(now())).isEmpty();
    }

    private static ReviewRecorded review(SystemId system, String on) {
        return new ReviewRecorded(system, LocalDate.parse(on), List.of("Ann"), List.of(), "none", Optional.empty());
    }

    private static ProgressRecorded progress(String on) {
        return new ProgressRecorded(item(1), "Half is done", Optional.of(LocalDate.parse(on)), Optional.empty());
    }

    private Backdating backdating() {
        return new Backdating(replay.rows());
    }

    private LookedAt now() {
        return LookedAt.now(SystemsForTests.systems(replay.rows()).readable(callerWith(Role.ASSESSOR)));
    }
}
