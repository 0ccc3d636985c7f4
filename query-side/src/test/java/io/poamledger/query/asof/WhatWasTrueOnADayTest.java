package io.poamledger.query.asof;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.closedBefore;
import static io.poamledger.query.Told.completed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.rated;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.reopened;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.SampleHistory;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastFilter;
import io.poamledger.query.asof.lists.PastGlance;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.versions.PastTables;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatWasTrueOnADayTest {

    private static final PoamItemId MFA = item(1);
    private static final Instant END = Instant.parse("2026-11-02T16:00:00Z");

    Replay replay;
    PastPortfolio past;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with((rows, changes) -> new PastProjection(rows, SystemsForTests.systems(rows), changes));
        past = new PastPortfolio(replay.rows());
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void an_item_ended_on_the_day_it_was_completed_whenever_that_was_recorded() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(found("2026-02-20"), rated(MFA, RiskLevel.HIGH), scheduled(MFA, "2026-03-02"))
                .at("2026-03-10T15:00:00Z")
                .record(closed(MFA, "2026-03-04"));
        assertThat(state("2026-03-03")).containsExactly(State.OPEN);
        assertThat(acme("2026-03-03").overdueItems()).isEqualTo(1);
        assertThat(state("2026-03-04")).containsExactly(State.CLOSED);
        assertThat(acme("2026-03-05"))
                .extracting(PastGlance::open, PastGlance::highOrWorse, PastGlance::closed, PastGlance::overdueItems)
                .containsExactly(0L, 0L, 1L, 0L);
        assertThat(acme("2026-03-10").closed()).isEqualTo(1);
    }

    @Test
    void an_item_was_there_from_the_day_it_was_discovered_as_it_was_first_recorded() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(
                        found("2026-02-20"),
                        rated(MFA, RiskLevel.HIGH),
                        scheduled(MFA, "2026-02-25"),
                        assigned(MFA, "Ann"))
                .at("2026-03-05T15:00:00Z")
                .record(assigned(MFA, "Bob"), rated(MFA, RiskLevel.LOW));
        assertThat(state("2026-02-19")).isEmpty();
        assertThat(items("2026-02-20"))
                .extracting(entry -> entry.owner().orElseThrow())
                .containsExactly("Ann");
        assertThat(acme("2026-02-26"))
                .extracting(PastGlance::open, PastGlance::highOrWorse, PastGlance::overdueItems)
                .containsExactly(1L, 1L, 1L);
        replay.at("2026-03-06T15:00:00Z")
                .record(new WeaknessRevised(MFA, weakness("2026-02-20"), weakness("2026-02-24"), "misread"));
        assertThat(state("2026-02-23")).isEmpty();
        assertThat(acme("2026-02-23").open()).isZero();
        assertThat(acme("2026-02-24").open()).isEqualTo(1);
    }

    @Test
    void a_void_item_was_never_there() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(found("2026-02-20"))
                .at("2026-03-10T15:00:00Z")
                .record(voided(MFA));
        assertThat(state("2026-02-25")).containsExactly(State.VOID);
        assertThat(acme("2026-02-25").open()).isZero();
        assertThat(acme("2026-03-05").open()).isZero();
        assertThat(acme("2026-03-11").open()).isZero();
    }

    @Test
    void what_was_reopened_had_not_ended() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(found("2026-02-20"))
                .at("2026-03-10T15:00:00Z")
                .record(closed(MFA, "2026-03-08"));
        assertThat(state("2026-03-09")).containsExactly(State.CLOSED);

        replay.at("2026-03-20T15:00:00Z").record(reopened(MFA));
        assertThat(state("2026-03-05")).containsExactly(State.OPEN);
        assertThat(state("2026-03-15")).containsExactly(State.IN_PROGRESS);
        assertThat(acme("2026-03-15"))
                .extracting(PastGlance::open, PastGlance::closed)
                .containsExactly(1L, 0L);
        var claims = new PastTables(replay.rows()).claims(MFA).orElseThrow();
        assertThat(claims.state(State.CLOSED, LocalDate.parse("2026-03-15")))
                .as("of the item itself")
                .isEqualTo(State.IN_PROGRESS);

        replay.at("2026-04-02T15:00:00Z").record(closed(MFA, "2026-04-01"));
        assertThat(state("2026-03-25")).containsExactly(State.IN_PROGRESS);
        assertThat(state("2026-04-01")).containsExactly(State.CLOSED);
        assertThat(acme("2026-04-01"))
                .extracting(PastGlance::open, PastGlance::closed)
                .containsExactly(0L, 1L);
    }

    @Test
    void a_milestone_was_done_on_the_day_it_was_completed() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(found("2026-02-20"), milestone(MFA, 1, "Choose a product", "2026-03-05"))
                .at("2026-03-10T15:00:00Z")
                .record(completed(MFA, 1, "2026-03-07"));
        assertThat(acme("2026-03-06").overdueMilestones()).isEqualTo(1);
        assertThat(acme("2026-03-07").overdueMilestones()).isZero();
        assertThat(items("2026-03-06")).extracting(PastEntry::openMilestones).containsExactly(1);
        assertThat(items("2026-03-07")).extracting(PastEntry::openMilestones).containsExactly(0);
    }

    @Test
    void what_was_closed_before_the_ledger_was_open_until_the_day_that_is_claimed() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(found("2025-10-01"), closedBefore(MFA, "2025-12-24"));
        assertThat(state("2025-12-23")).containsExactly(State.OPEN);
        assertThat(acme("2025-12-23").open()).isEqualTo(1);
        assertThat(items("2025-12-24"))
                .extracting(PastEntry::state, PastEntry::closedBeforeTheLedger)
                .containsExactly(tuple(State.CLOSED, true));
        assertThat(acme("2026-02-01").closed()).isEqualTo(1);
    }

    @Test
    void a_date_that_moved_counts_from_when_that_was_recorded() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T15:00:00Z")
                .record(found("2026-02-20"), scheduled(MFA, "2026-03-05"))
                .at("2026-03-10T15:00:00Z")
                .record(moved(MFA, "2026-03-05", "2026-06-30", MoveReason.OTHER));
        assertThat(acme("2026-03-09").overdueItems()).isEqualTo(1);
        assertThat(acme("2026-03-10").overdueItems()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_day_equals_a_recount_of_every_item_whatever_is_claimed(long seed) {
        var random = new Random(seed);
        var history = SampleHistory.of(seed, 40, END).stream()
                .map(happened -> discovered(happened, random))
                .toList();
        history.forEach(happened -> replay.at(happened.at()).record(happened.event()));
        var zones = Map.of(ACME, ZoneId.of("America/New_York"), BETA, ZoneId.of("Pacific/Auckland"));
        var recount = new TrueRecount(
                history.stream()
                        .filter(happened -> happened.event() instanceof PoamItemEvent)
                        .toList(),
                zones);
        for (var day = LocalDate.parse("2025-09-01");
                day.isBefore(LocalDate.parse("2026-12-15"));
                day = day.plusDays(3)) {
            var moment = new AsOf.Day(day);
            var on = day;
            assertThat(past.glances(scope(), moment, By.CLAIMED))
                    .containsExactlyElementsOf(scope().systems().stream()
                            .map(system -> PastGlance.of(system, on, recount.levels(system.id(), on)))
                            .toList());
            for (var glance : past.glances(scope(), moment, By.CLAIMED)) {
                var system = Map.of("system", glance.id());
                assertThat(listed(glance.id(), moment, Map.of()))
                        .as("%s", system)
                        .isEqualTo(glance.open());
                assertThat(listed(glance.id(), moment, Map.of("overdue", "true")))
                        .isEqualTo(glance.overdueItems());
                assertThat(listed(glance.id(), moment, Map.of("state", "closed")))
                        .isEqualTo(glance.closed());
            }
        }
    }

    @Test
    void a_time_of_a_day_is_refused() {
        var asked = new Parameters(Map.of("asOf", "2026-03-01T15:00", "by", "claimed"));
        assertThatThrownBy(() ->
                        By.of(asked, AsOf.asked(asked, _ -> Instant.EPOCH).orElseThrow()))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("without a time");
    }

    /** The same with a day of discovery, up to twenty days before; two in three have one. */
    private static Happened discovered(Happened happened, Random random) {
        if (happened.event() instanceof WeaknessOpened opened && random.nextInt(3) > 0) {
            var day = LocalDate.ofInstant(happened.at(), ZoneId.of("UTC")).minusDays(random.nextInt(20));
            var said = opened.weakness();
            return new Happened(
                    happened.at(),
                    new WeaknessOpened(
                            opened.itemId(),
                            opened.kind(),
                            new Weakness(
                                    said.requirement(),
                                    said.references(),
                                    said.title(),
                                    said.description(),
                                    said.source(),
                                    Optional.of(day)),
                            Map.of()));
        }
        return happened;
    }

    private static Weakness weakness(String discovered) {
        var said = Told.opened(MFA, "No second factor").weakness();
        return new Weakness(
                said.requirement(),
                said.references(),
                said.title(),
                said.description(),
                said.source(),
                Optional.of(LocalDate.parse(discovered)));
    }

    private static WeaknessOpened found(String on) {
        return new WeaknessOpened(MFA, Told.opened(MFA, "No second factor").kind(), weakness(on), Map.of());
    }

    private long listed(String system, AsOf moment, Map<String, String> asked) {
        var one = new AskedSystems(List.of(scope().system(system)));
        return past.page(one, moment, By.CLAIMED, PastFilter.of(new Parameters(asked)), Optional.empty(), 500)
                .rows()
                .size();
    }

    private PastGlance acme(String day) {
        return past.glances(scope(), new AsOf.Day(LocalDate.parse(day)), By.CLAIMED)
                .getFirst();
    }

    private List<PastEntry> items(String day) {
        return past.page(
                        scope(),
                        new AsOf.Day(LocalDate.parse(day)),
                        By.CLAIMED,
                        PastFilter.of(new Parameters(Map.of("state", "all"))),
                        Optional.empty(),
                        50)
                .rows();
    }

    private List<State> state(String day) {
        return items(day).stream().map(PastEntry::state).toList();
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.EXECUTIVE));
    }
}
