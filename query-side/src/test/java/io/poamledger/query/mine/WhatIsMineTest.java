package io.poamledger.query.mine;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.ALICE;
import static io.poamledger.query.Told.approved;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.rated;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.reopened;
import static io.poamledger.query.Told.returned;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.submitted;
import static io.poamledger.query.Told.vera;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.Caller;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.SampleHistory;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsMineTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final Caller VERA = vera(Role.COMPLIANCE_MANAGER, Role.VALIDATOR);

    @TempDir
    Path folder;

    Replay replay;

    @BeforeEach
    void open() throws Exception {
        replay = mine("all");
    }

    @AfterEach
    void close() {
        replay.close();
    }

    private Replay mine(String name) throws Exception {
        return new Replay(Files.createDirectory(folder.resolve(name)))
                .with(SystemsForTests::projection)
                .with(MineProjection::new);
    }

    @Test
    void an_account_answers_for_the_items_of_the_party_that_it_stands_behind() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Hers"),
                assigned(item(1), "Alice", ALICE),
                scheduled(item(1), "2026-03-31"),
                opened(item(2), "Nobody's"),
                assigned(item(2), "alice"));

        assertThat(lines(callerWith(Role.OWNER), Concern.ANSWERED_FOR)).containsExactly("ACME-0001 2026-03-31");
        assertThat(lines(VERA, Concern.ANSWERED_FOR)).isEmpty();
    }

    @Test
    void of_those_what_is_late_or_due_within_two_weeks_is_told_apart_by_the_day_that_is_looked_at() {
        replay.at("2026-10-01T12:00:00Z")
                .record(
                        registered(ACME, "ACME", "UTC"),
                        opened(item(1), "Late"),
                        assigned(item(1), "Alice", ALICE),
                        scheduled(item(1), "2026-10-20"),
                        opened(item(2), "Soon"),
                        assigned(item(2), "Alice", ALICE),
                        scheduled(item(2), "2026-11-16"),
                        opened(item(3), "A day later"),
                        assigned(item(3), "Alice", ALICE),
                        scheduled(item(3), "2026-11-17"),
                        opened(item(4), "Without a date"),
                        assigned(item(4), "Alice", ALICE));

        assertThat(lines(callerWith(Role.OWNER), Concern.DUE_SOON))
                .containsExactly("ACME-0001 2026-10-20", "ACME-0002 2026-11-16");
        assertThat(at(callerWith(Role.OWNER), Concern.DUE_SOON, "2026-10-06")).containsExactly("ACME-0001 2026-10-20");
        assertThat(at(callerWith(Role.OWNER), Concern.DUE_SOON, "2026-10-05")).isEmpty();
        assertThat(lines(VERA, Concern.DUE_SOON)).isEmpty();
    }

    @Test
    void dates_wait_until_who_answers_for_them_accepts_or_contests_them_and_again_when_they_move() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Hers"),
                assigned(item(1), "Alice", ALICE),
                scheduled(item(1), "2026-03-31"),
                milestone(item(1), 1, "Buy", "2026-02-28"));
        assertThat(lines(callerWith(Role.OWNER), Concern.DATES_TO_ACCEPT)).containsExactly("ACME-0001 2026-02-28");

        replay.record(new DatesAccepted(item(1), ""));
        assertThat(lines(callerWith(Role.OWNER), Concern.DATES_TO_ACCEPT)).isEmpty();

        replay.record(moved(item(1), "2026-03-31", "2026-04-30", MoveReason.OTHER));
        assertThat(lines(callerWith(Role.OWNER), Concern.DATES_TO_ACCEPT)).containsExactly("ACME-0001 2026-04-30");

        replay.record(new DatesContested(
                item(1), Optional.empty(), LocalDate.parse("2026-04-30"), LocalDate.parse("2026-05-31"), "no parts"));
        assertThat(lines(callerWith(Role.OWNER), Concern.DATES_TO_ACCEPT)).isEmpty();
        assertThat(lines(VERA, Concern.DATE_CONTESTED)).containsExactly("ACME-0001 2026-04-30");
        assertThat(lines(callerWith(Role.COMPLIANCE_MANAGER), Concern.DATE_CONTESTED))
                .as("whoever contested it does not answer")
                .isEmpty();
    }

    @Test
    void dates_wait_for_whoever_answers_for_them_now() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Hers"),
                assigned(item(1), "Vera", new AccountId("vera")),
                scheduled(item(1), "2026-03-31"),
                new DatesAccepted(item(1), ""),
                assigned(item(1), "Alice", ALICE));
        assertThat(lines(callerWith(Role.OWNER), Concern.DATES_TO_ACCEPT)).containsExactly("ACME-0001 2026-03-31");

        replay.record(new DatesAccepted(item(1), ""), assigned(item(1), "Alice Adams", ALICE));
        assertThat(lines(callerWith(Role.OWNER), Concern.DATES_TO_ACCEPT)).isEmpty();
    }

    @Test
    void a_later_date_waits_for_somebody_else_until_it_is_answered() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Hers"),
                scheduled(item(1), "2026-03-31"),
                new ExtensionRequested(
                        item(1),
                        Optional.empty(),
                        LocalDate.parse("2026-03-31"),
                        LocalDate.parse("2026-05-31"),
                        MoveReason.VENDOR_DELAY,
                        "no parts"));
        assertThat(lines(callerWith(Role.COMPLIANCE_MANAGER), Concern.LATER_DATE_ASKED))
                .containsExactly("ACME-0001 2026-03-31");
        assertThat(lines(callerWith(Role.COMPLIANCE_MANAGER), Concern.LATER_DATE_TO_ANSWER))
                .isEmpty();
        assertThat(lines(VERA, Concern.LATER_DATE_TO_ANSWER)).containsExactly("ACME-0001 2026-03-31");
        assertThat(counts(vera(Role.VALIDATOR)))
                .as("only managers answer")
                .doesNotContainKey(Concern.LATER_DATE_TO_ANSWER);

        replay.record(new ExtensionDenied(item(1), Optional.empty(), LocalDate.parse("2026-05-31"), "no"));
        assertThat(lines(VERA, Concern.LATER_DATE_TO_ANSWER)).isEmpty();
        assertThat(lines(callerWith(Role.OWNER), Concern.LATER_DATE_ASKED)).isEmpty();
    }

    @Test
    void a_deviation_waits_for_a_manager_who_did_not_ask_until_it_is_decided() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Hers"),
                scheduled(item(1), "2026-03-31"),
                new DeviationRequested(item(1), 1, DeviationKind.FALSE_POSITIVE, "only the banner"));
        assertThat(lines(callerWith(Role.COMPLIANCE_MANAGER), Concern.DEVIATION_TO_DECIDE))
                .as("whoever asked does not decide")
                .isEmpty();
        assertThat(lines(VERA, Concern.DEVIATION_TO_DECIDE)).containsExactly("ACME-0001 2026-03-31");
        assertThat(counts(vera(Role.VALIDATOR)))
                .as("only managers decide")
                .doesNotContainKey(Concern.DEVIATION_TO_DECIDE);

        replay.record(new DeviationDecided(item(1), 1, true, "confirmed"));
        assertThat(lines(VERA, Concern.DEVIATION_TO_DECIDE)).isEmpty();
    }

    @Test
    void a_plan_waits_from_when_it_is_complete_until_it_is_approved() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Planned"),
                rated(item(1), RiskLevel.HIGH),
                assigned(item(1), "Alice"),
                scheduled(item(1), "2026-03-31"),
                milestone(item(1), 1, "Buy", "2026-02-28"),
                new RemediationPlanned(item(1), "Buy", List.of(), "", ""));
        assertThat(lines(VERA, Concern.PLAN_TO_APPROVE)).isEmpty();

        replay.record(new ResourcesEstimated(item(1), "Two people", Optional.empty(), Optional.empty()));
        assertThat(lines(VERA, Concern.PLAN_TO_APPROVE)).containsExactly("ACME-0001 2026-03-31");

        replay.record(approved(item(1)));
        assertThat(lines(VERA, Concern.PLAN_TO_APPROVE)).isEmpty();
    }

    @Test
    void what_is_submitted_waits_for_somebody_else_and_what_comes_back_for_who_answers() {
        replay.record(
                registered(ACME, "ACME", "UTC"),
                opened(item(1), "Hers"),
                assigned(item(1), "Alice", ALICE),
                submitted(item(1), "2026-01-05"));
        assertThat(lines(VERA, Concern.TO_VALIDATE)).hasSize(1);
        assertThat(lines(callerWith(Role.VALIDATOR), Concern.TO_VALIDATE)).isEmpty();

        replay.record(returned(item(1)));
        assertThat(lines(VERA, Concern.TO_VALIDATE)).isEmpty();
        assertThat(lines(callerWith(Role.OWNER), Concern.RETURNED)).hasSize(1);

        replay.record(submitted(item(1), "2026-01-05"));
        assertThat(lines(callerWith(Role.OWNER), Concern.RETURNED)).isEmpty();

        replay.record(closed(item(1), "2026-01-05"));
        assertThat(counts(VERA).values()).containsOnly(0L);
        assertThat(lines(callerWith(Role.OWNER), Concern.ANSWERED_FOR)).isEmpty();

        replay.record(reopened(item(1)));
        assertThat(lines(callerWith(Role.OWNER), Concern.ANSWERED_FOR)).hasSize(1);
        assertThat(lines(VERA, Concern.TO_VALIDATE)).isEmpty();
    }

    @Test
    void a_correction_waits_for_somebody_else_as_long_as_it_may_be_confirmed() {
        replay.record(registered(ACME, "ACME", "UTC"), opened(item(1), "Mistyped"))
                .at("2026-02-01T10:00:00Z")
                .record(scheduled(item(1), "2062-03-31"))
                .at("2026-02-01T11:00:00Z")
                .saying(Recorded.SUBJECT, "bob")
                .record(moved(item(1), "2062-03-31", "2026-03-31", MoveReason.CORRECTION));
        assertThat(at(VERA, Concern.CORRECTION_TO_CONFIRM, "2026-02-01T10:30:00Z"))
                .isEmpty();
        assertThat(at(VERA, Concern.CORRECTION_TO_CONFIRM, "2026-02-08T10:59:59Z"))
                .containsExactly("ACME-0001 2062-03-31");
        assertThat(at(VERA, Concern.CORRECTION_TO_CONFIRM, "2026-02-08T11:00:01Z"))
                .isEmpty();
        assertThat(at(callerWith(Role.COMPLIANCE_MANAGER), Concern.CORRECTION_TO_CONFIRM, "2026-02-02T11:00:00Z"))
                .as("who entered it does not confirm it")
                .isEmpty();
    }

    /** Told twice: once as a whole, asked about its past; once event by event, asked about its present. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void at_a_moment_is_what_it_was_then_and_every_count_is_of_its_lines(long seed) throws Exception {
        var history = SampleHistory.of(seed, 40, NOW);
        history.forEach(happened -> replay.at(happened.at()).record(happened.event()));
        var random = new Random(seed);
        var seen = 0L;
        try (var soFar = mine("so-far")) {
            for (var told = 0; told < history.size(); told++) {
                var at = history.get(told).at();
                soFar.at(at).record(history.get(told).event());
                var next = told + 1 < history.size() ? history.get(told + 1).at() : NOW;
                if (next.isAfter(at) && random.nextInt(4) == 0) {
                    var moment = AsOf.asked(new Parameters(Map.of("asOf", at.toString())), _ -> Instant.EPOCH);
                    for (var caller : List.of(VERA, callerWith(Role.OWNER, Role.COMPLIANCE_MANAGER))) {
                        var then = asked(soFar, caller, Optional.empty());
                        var past = asked(replay, caller, moment);
                        var present = new Mine(soFar.rows(), Clock.fixed(at, ZoneOffset.UTC));
                        var whole = new Mine(replay.rows(), Clock.fixed(NOW, ZoneOffset.UTC));
                        assertThat(whole.counts(past)).as("%s", at).isEqualTo(present.counts(then));
                        for (var count : whole.counts(past)) {
                            var lines = whole.page(past, count.concern(), Optional.empty(), 500)
                                    .rows();
                            assertThat(lines)
                                    .as("%s %s", count, at)
                                    .hasSize((int) count.lines())
                                    .isEqualTo(present.page(then, count.concern(), Optional.empty(), 500)
                                            .rows());
                            seen += lines.size();
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void goes_on_page_by_page() {
        replay.record(registered(ACME, "ACME", "UTC"));
        for (var number = 1; number <= 7; number++) {
            replay.record(opened(item(number), "Hers"), assigned(item(number), "Alice", ALICE));
        }
        var mine = new Mine(replay.rows(), Clock.fixed(NOW, ZoneOffset.UTC));
        var asked = asked(replay, callerWith(Role.OWNER), Optional.empty());
        var first = mine.page(asked, Concern.ANSWERED_FOR, Optional.empty(), 5);
        assertThat(first.rows()).hasSize(5);
        var rest = new Parameters(Map.of("cursor", first.next().orElseThrow())).cursor("cursor", 4);
        assertThat(mine.page(asked, Concern.ANSWERED_FOR, rest, 5).rows())
                .extracting(Waiting::label)
                .containsExactly("ACME-0006", "ACME-0007");
    }

    private List<String> lines(Caller caller, Concern concern) {
        return lines(caller, concern, Optional.empty());
    }

    private List<String> at(Caller caller, Concern concern, String moment) {
        return lines(caller, concern, AsOf.asked(new Parameters(Map.of("asOf", moment)), _ -> Instant.EPOCH));
    }

    private List<String> lines(Caller caller, Concern concern, Optional<AsOf> moment) {
        return new Mine(replay.rows(), Clock.fixed(NOW, ZoneOffset.UTC))
                .page(asked(replay, caller, moment), concern, Optional.empty(), 100).rows().stream()
                        .map(line -> line.label()
                                + line.dueOn().map(day -> " " + day).orElse(""))
                        .toList();
    }

    private Map<Concern, Long> counts(Caller caller) {
        return new Mine(replay.rows(), Clock.fixed(NOW, ZoneOffset.UTC))
                .counts(asked(replay, caller, Optional.empty())).stream()
                        .collect(Collectors.toMap(Mine.Count::concern, Mine.Count::lines));
    }

    private static Mine.Asked asked(Replay replay, Caller caller, Optional<AsOf> moment) {
        return new Mine.Asked(caller, SystemsForTests.systems(replay.rows()).readable(caller), moment);
    }
}
