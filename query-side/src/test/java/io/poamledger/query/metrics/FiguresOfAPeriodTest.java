package io.poamledger.query.metrics;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.callerOn;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.closedBefore;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.reopened;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.SampleHistory;
import io.poamledger.query.asof.PastForTests;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.lists.Period;
import io.poamledger.query.promises.PromisesForTests;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

class FiguresOfAPeriodTest {

    private static final Clock NOVEMBER_2 = Clock.fixed(Instant.parse("2026-11-02T16:00:00Z"), ZoneOffset.UTC);

    Replay replay;
    Figures figures;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with((rows, changes) -> new FiguresProjection(rows, SystemsForTests.systems(rows), changes))
                .with(PromisesForTests::projection)
                .with(PastForTests::projection);
        figures = new Figures(
                replay.rows(),
                PromisesForTests.promises(replay.rows(), NOVEMBER_2),
                PastForTests.risks(replay.rows()),
                NOVEMBER_2);
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equal_a_recount_of_every_item_whatever_happened(long seed) {
        var history = SampleHistory.of(seed, 40, NOVEMBER_2.instant());
        history.forEach(happened -> replay.at(happened.at()).record(happened.event()));
        var zones = Map.of(ACME, ZoneId.of("America/New_York"), BETA, ZoneId.of("Pacific/Auckland"));
        var recount = new Recount(history, zones);
        var random = new Random(seed);
        for (var turn = 0; turn < 60; turn++) {
            var from = LocalDate.of(2025, 10, 20).plusDays(random.nextInt(360));
            var to = from.plusDays(random.nextInt(60));
            same(figures.period(scope(), from, to), recount.period(from, to));
        }
        var months = figures.months(scope(), YearMonth.of(2026, 10), 12, Optional.empty());
        assertThat(months).hasSize(12);
        for (var month : months) {
            same(month, recount.period(month.from(), month.to()));
        }
    }

    @Test
    void the_running_month_of_the_trend_counts_up_to_today_like_the_figures_beside_it() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-10-05T10:00:00Z")
                .record(opened(item(1), "Due in the middle of November"), scheduled(item(1), "2026-11-15"));

        assertThat(figures.months(scope(), YearMonth.of(2026, 11), 1, Optional.empty()))
                .containsExactly(figures.period(scope(), LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02")));
    }

    @Test
    void what_was_closed_before_the_ledger_is_counted_apart() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-05T10:00:00Z")
                .record(opened(item(1), "Old"), closedBefore(item(1), "2025-01-01"), opened(item(2), "New"));
        var march = figures.period(scope(), LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
        assertThat(march.opened()).isEqualTo(1);
        assertThat(march.closed()).isZero();
        assertThat(march.closedBeforeTheLedger()).isEqualTo(1);
        assertThat(march.openAtEnd()).isEqualTo(1);
    }

    @Test
    void a_day_is_the_day_of_recording_in_the_time_zone_of_the_system() {
        replay.record(registered(ACME, "ACME", "America/New_York"))
                .at("2026-04-01T03:30:00Z")
                .record(opened(item(1), "At half past eleven in March"));
        assertThat(figures.period(scope(), LocalDate.parse("2026-03-31"), LocalDate.parse("2026-03-31"))
                        .opened())
                .isEqualTo(1);
    }

    @Test
    void overdue_begins_the_day_after_and_ends_with_a_new_date_or_the_end() {
        replay.record(registered(ACME, "ACME", "UTC"), opened(item(1), "Late"), scheduled(item(1), "2026-03-10"));
        assertThat(overdueAt("2026-03-10")).isZero();
        assertThat(overdueAt("2026-03-11")).isEqualTo(1);
        replay.at("2026-03-15T10:00:00Z").record(moved(item(1), "2026-03-10", "2026-03-20", MoveReason.OTHER));
        assertThat(overdueAt("2026-03-14")).isEqualTo(1);
        assertThat(overdueAt("2026-03-15")).isZero();
        assertThat(overdueAt("2026-03-21")).isEqualTo(1);
        replay.at("2026-03-25T10:00:00Z").record(voided(item(1)));
        assertThat(overdueAt("2026-03-24")).isEqualTo(1);
        assertThat(overdueAt("2026-03-25")).isZero();
    }

    @Test
    void every_figure_leads_to_the_items_behind_it() {
        SampleHistory.of(9, 40, NOVEMBER_2.instant())
                .forEach(happened -> replay.at(happened.at()).record(happened.event()));
        var from = LocalDate.parse("2026-01-01");
        var to = LocalDate.parse("2026-08-31");
        var period = figures.period(scope(), from, to);
        assertThat(behind(Figures.Which.OPENED, from, to))
                .isEqualTo(period.opened())
                .isPositive();
        assertThat(behind(Figures.Which.CLOSED, from, to))
                .isEqualTo(period.closed())
                .isPositive();
        assertThat(behind(Figures.Which.REOPENED, from, to))
                .isEqualTo(period.reopened())
                .isPositive();
        assertThat(behind(Figures.Which.VOIDED, from, to)).isEqualTo(period.voided());
        assertThat(behind(Figures.Which.CLOSED_BEFORE, from, to)).isEqualTo(period.closedBeforeTheLedger());
        assertThat(behind(Figures.Which.OPEN, to, to)).isEqualTo(period.openAtEnd());
        var now = figures.period(scope(), from, LocalDate.parse("2026-11-02"));
        assertThat(ages(now)).isEqualTo(now.openAtEnd());
        assertThat(ages(period)).as("of the end of August").isEqualTo(period.openAtEnd());
    }

    private long ages(PeriodFigures period) {
        return figures.ages(scope(), period.to(), Optional.empty()).stream()
                .mapToLong(Figures.Age::items)
                .sum();
    }

    @Test
    void what_is_reopened_is_open_again_and_its_age_counts_from_its_first_day() {
        replay.record(registered(ACME, "ACME", "UTC"))
                .at("2026-03-01T10:00:00Z")
                .record(opened(item(1), "Closed twice"), scheduled(item(1), "2026-03-20"))
                .at("2026-03-11T10:00:00Z")
                .record(closed(item(1), "2026-03-11"))
                .at("2026-03-25T10:00:00Z")
                .record(reopened(item(1)));
        var march = figures.period(scope(), LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
        assertThat(march.opened()).isEqualTo(1);
        assertThat(march.closed()).isEqualTo(1);
        assertThat(march.reopened()).isEqualTo(1);
        assertThat(march.openAtEnd()).isEqualTo(1);
        assertThat(march.overdueAtEnd()).as("its date had passed").isEqualTo(1);
        assertThat(march.meanAgeAtEnd()).contains(30.0);
        assertThat(overdueAt("2026-03-21")).as("closed then").isZero();
        assertThat(overdueAt("2026-03-25")).isEqualTo(1);

        replay.at("2026-03-30T10:00:00Z").record(closed(item(1), "2026-03-30"));
        march = figures.period(scope(), LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
        assertThat(march.closed()).isEqualTo(2);
        assertThat(march.meanDaysToClose()).contains(19.5);
        assertThat(behind(Figures.Which.CLOSED, march.from(), march.to()))
                .as("once for each time")
                .isEqualTo(2);
        var first = figures.behind(
                scope(), Figures.Which.CLOSED, march.from(), march.to(), Optional.empty(), Optional.empty(), 1);
        var rest = new Parameters(Map.of("cursor", first.next().orElseThrow())).cursor("cursor", 3);
        assertThat(figures.behind(scope(), Figures.Which.CLOSED, march.from(), march.to(), Optional.empty(), rest, 1)
                        .rows())
                .extracting(Figures.Behind::spell)
                .containsExactly(2);
        assertThat(march.openAtStart() + march.opened() + march.reopened() - march.closed() - march.voided())
                .isEqualTo(march.openAtEnd());
    }

    @Test
    void what_recurs_within_thirty_days_of_being_closed_is_told_beside_what_is_reopened() {
        replay.record(registered(ACME, "ACME", "UTC")).at("2026-03-01T10:00:00Z");
        for (var days : List.of(30, 31)) {
            var origin = new Origin(
                    Optional.empty(), List.of(), Optional.of(item(9)), Optional.of(days), List.of(), Optional.empty());
            var weakness = opened(item(days), "There again").weakness();
            replay.record(new WeaknessOpened(item(days), ItemKind.OTHER, weakness, Map.of(), origin));
        }
        var march = figures.period(scope(), LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
        assertThat(march.opened()).isEqualTo(2);
        assertThat(march.reopened()).isZero();
        assertThat(march.recurred()).isEqualTo(1);
        assertThat(behind(Figures.Which.RECURRED, march.from(), march.to())).isEqualTo(1);
    }

    @Test
    void only_systems_that_may_be_read_are_counted() {
        replay.record(registered(ACME, "ACME", "UTC"), registered(BETA, "BETA", "UTC"), opened(item(1), "Acme's"));
        var reader = SystemsForTests.systems(replay.rows()).readable(callerOn(BETA, Role.EXECUTIVE));
        assertThat(figures.period(reader, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"))
                        .opened())
                .isZero();
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        var today = LocalDate.parse("2026-11-02");
        assertThat(Period.of(new Parameters(Map.of()), today))
                .isEqualTo(new Period(LocalDate.parse("2026-11-01"), today));
        assertThat(Period.of(new Parameters(Map.of("month", "2026-02")), today).to())
                .isEqualTo("2026-02-28");
        assertThatThrownBy(() -> Period.of(new Parameters(Map.of("from", "2026-02-02", "to", "2026-02-01")), today))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("2026-02-01")
                .hasMessageContaining("2026-02-02");
    }

    /** Promises are recounted elsewhere. */
    private static void same(PeriodFigures counted, PeriodFigures expected) {
        assertThat(counted)
                .usingRecursiveComparison()
                .ignoringFields("itemPromises", "milestonePromises")
                .isEqualTo(expected);
    }

    private long overdueAt(String day) {
        return figures.period(scope(), LocalDate.parse(day), LocalDate.parse(day))
                .overdueAtEnd();
    }

    private long behind(Figures.Which which, LocalDate from, LocalDate to) {
        return figures.behind(scope(), which, from, to, Optional.empty(), Optional.empty(), 500)
                .rows()
                .size();
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.EXECUTIVE));
    }
}
