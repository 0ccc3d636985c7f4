package io.poamledger.query.asof;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerOn;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.closedBefore;
import static io.poamledger.query.Told.completed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.rated;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.Replay;
import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastFilter;
import io.poamledger.query.asof.lists.PastGlance;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThePortfolioAsOfAMomentTest {

    private static final PoamItemId MFA = item(1);
    private static final PoamItemId LOGS = item(2);

    Replay replay;
    PastPortfolio past;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with((rows, changes) -> new PastProjection(rows, SystemsForTests.systems(rows), changes));
        past = new PastPortfolio(replay.rows());
        replay.record(registered(ACME, "ACME", "America/New_York"), registered(BETA, "BETA", "Pacific/Auckland"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void is_empty_before_anything_was_recorded() {
        replay.at("2026-03-10T15:00:00Z").record(opened(MFA, "No second factor"));
        assertThat(acme("2026-03-10T14:59:59.999Z"))
                .extracting(PastGlance::open, PastGlance::closed, PastGlance::overdueItems, PastGlance::dueSoon)
                .containsExactly(0L, 0L, 0L, 0L);
        assertThat(items("2026-03-10T14:59:59.999Z")).isEmpty();
    }

    @Test
    void counts_what_was_recorded_at_that_very_instant() {
        replay.at("2026-03-10T15:00:00Z")
                .record(opened(MFA, "No second factor"), rated(MFA, RiskLevel.LOW))
                .at("2026-03-12T15:00:00Z")
                .record(rated(MFA, RiskLevel.HIGH));
        assertThat(acme("2026-03-12T14:59:59.999Z").highOrWorse()).isZero();
        assertThat(items("2026-03-11T00:00:00Z"))
                .extracting(PastEntry::risk)
                .containsExactly(Optional.of(RiskLevel.LOW));
        assertThat(acme("2026-03-12T15:00:00Z").highOrWorse()).isEqualTo(1);
        assertThat(items("2026-03-12T15:00:00Z"))
                .extracting(PastEntry::risk)
                .containsExactly(Optional.of(RiskLevel.HIGH));
    }

    @Test
    void the_order_of_the_ledger_counts_where_the_clocks_of_its_writers_differ() {
        replay.at("2026-03-10T15:00:00Z")
                .record(opened(MFA, "No second factor"), rated(MFA, RiskLevel.LOW))
                .at("2026-03-10T14:00:00Z")
                .record(rated(MFA, RiskLevel.HIGH));
        assertThat(items("2026-03-10T14:59:59.999Z")).isEmpty();
        assertThat(acme("2026-03-10T14:59:59.999Z").highOrWorse()).isZero();
        assertThat(items("2026-03-10T15:00:00Z"))
                .extracting(PastEntry::risk)
                .containsExactly(Optional.of(RiskLevel.HIGH));
        assertThat(acme("2026-03-10T15:00:00Z").highOrWorse()).isEqualTo(1);
    }

    @Test
    void what_ended_later_was_still_open_then() {
        replay.at("2026-03-01T15:00:00Z")
                .record(opened(MFA, "No second factor"), opened(LOGS, "Audit logs are not kept"))
                .at("2026-03-10T15:00:00Z")
                .record(closed(MFA, "2026-03-03"))
                .at("2026-03-11T15:00:00Z")
                .record(voided(LOGS));
        assertThat(states("2026-03-09")).containsExactly(State.OPEN, State.OPEN);
        assertThat(states("2026-03-10")).containsExactly(State.CLOSED, State.OPEN);
        assertThat(states("2026-03-11")).containsExactly(State.CLOSED, State.VOID);
        assertThat(List.of(acme("2026-03-09"), acme("2026-03-10"), acme("2026-03-11")))
                .extracting(PastGlance::open, PastGlance::closed)
                .containsExactly(tuple(2L, 0L), tuple(1L, 1L), tuple(0L, 1L));
    }

    @Test
    void a_date_and_an_owner_are_those_of_then_however_they_changed_later() {
        replay.at("2026-03-01T15:00:00Z")
                .record(opened(MFA, "No second factor"), assigned(MFA, "Ann"), scheduled(MFA, "2026-03-05"))
                .at("2026-03-10T15:00:00Z")
                .record(moved(MFA, "2026-03-05", "2026-06-30", MoveReason.VENDOR_DELAY), assigned(MFA, "Bob"));
        assertThat(items("2026-03-09"))
                .extracting(entry -> entry.owner().orElseThrow(), PastEntry::daysLate)
                .containsExactly(tuple("Ann", 4));
        assertThat(acme("2026-03-09").overdueItems()).isEqualTo(1);
        assertThat(items("2026-03-10"))
                .extracting(
                        entry -> entry.owner().orElseThrow(),
                        entry -> entry.dueOn().orElseThrow().toString())
                .containsExactly(tuple("Bob", "2026-06-30"));
        assertThat(acme("2026-03-10").overdueItems()).isZero();
        assertThat(acme("2026-03-10").dueSoon()).isZero();
    }

    @Test
    void due_on_that_day_is_not_overdue_M_5() {
        replay.at("2026-03-01T15:00:00Z")
                .record(
                        opened(MFA, "No second factor"),
                        scheduled(MFA, "2026-03-20"),
                        milestone(MFA, 1, "Choose a product", "2026-03-10"));
        assertThat(acme("2026-03-10"))
                .extracting(PastGlance::overdueItems, PastGlance::overdueMilestones, PastGlance::dueSoon)
                .containsExactly(0L, 0L, 2L);
        assertThat(acme("2026-03-11"))
                .extracting(PastGlance::overdueItems, PastGlance::overdueMilestones, PastGlance::dueSoon)
                .containsExactly(0L, 1L, 1L);
        assertThat(acme("2026-03-21"))
                .extracting(PastGlance::overdueItems, PastGlance::overdueMilestones, PastGlance::dueSoon)
                .containsExactly(1L, 1L, 0L);
        assertThat(items("2026-03-20", Map.of("overdue", "true"))).isEmpty();
        assertThat(items("2026-03-21", Map.of("overdue", "true")))
                .extracting(PastEntry::daysLate, PastEntry::openMilestones)
                .containsExactly(tuple(1, 1));
        replay.at("2026-03-22T15:00:00Z").record(completed(MFA, 1, "2026-03-09"));
        assertThat(acme("2026-03-21").overdueMilestones()).isEqualTo(1);
        assertThat(acme("2026-03-22").overdueMilestones()).isZero();
    }

    @Test
    void a_day_ends_at_midnight_of_each_system_D_3() {
        var patches = new PoamItemId(BETA, 1);
        replay.at("2026-07-06T11:30:00Z")
                .record(opened(MFA, "No second factor"), opened(patches, "Servers are not patched"))
                .at("2026-07-06T12:30:00Z")
                .record(rated(MFA, RiskLevel.HIGH), rated(patches, RiskLevel.HIGH));
        assertThat(past.glances(scope(), asOf("2026-07-06"), By.RECORDED))
                .extracting(PastGlance::id, PastGlance::open, PastGlance::highOrWorse)
                .containsExactly(tuple("acme", 1L, 1L), tuple("beta", 1L, 0L));
        assertThat(past.glances(scope(), asOf("2026-07-06T12:30:00Z"), By.RECORDED))
                .extracting(PastGlance::day)
                .hasToString("[2026-07-06, 2026-07-07]");
        assertThat(past.glances(scope(), asOf("2026-07-06T08:00"), By.RECORDED))
                .extracting(PastGlance::id, PastGlance::open)
                .containsExactly(tuple("acme", 1L), tuple("beta", 0L));
    }

    @Test
    void a_system_that_moved_west_is_judged_by_its_new_midnight_too() {
        replay.at("2026-03-01T15:00:00Z").record(opened(MFA, "No second factor"), scheduled(MFA, "2026-03-10"));
        replay.record(new SystemRevised(
                ACME,
                registered(ACME, "ACME", "America/New_York").profile(),
                registered(ACME, "ACME", "Pacific/Honolulu").profile(),
                "moved"));
        assertThat(acme("2026-03-10").overdueItems()).isZero();
        assertThat(acme("2026-03-11").overdueItems()).isEqualTo(1);
    }

    @Test
    void what_was_closed_before_the_ledger_is_shown_as_such() {
        replay.at("2026-03-01T15:00:00Z").record(opened(MFA, "Old"), closedBefore(MFA, "2025-01-01"));
        assertThat(items("2026-03-01"))
                .extracting(PastEntry::closedBeforeTheLedger)
                .containsExactly(true);
        assertThat(acme("2026-03-01").closed()).isEqualTo(1);
        assertThat(acme("2026-03-01").open()).isZero();
    }

    @Test
    void keeps_a_row_only_where_something_that_is_shown_changed() {
        replay.at("2026-03-01T15:00:00Z")
                .record(opened(MFA, "No second factor"), rated(MFA, RiskLevel.LOW), scheduled(MFA, "2026-03-10"))
                .at("2026-03-02T15:00:00Z")
                .record(progress(), progress())
                .at("2026-03-03T15:00:00Z")
                .record(progress());
        assertThat(replay.rows()
                        .sql("SELECT count(*) FROM asof_items")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void lists_what_is_asked_for() {
        replay.at("2026-03-01T15:00:00Z")
                .record(
                        opened(MFA, "No second factor"),
                        assigned(MFA, "Ann"),
                        rated(MFA, RiskLevel.HIGH),
                        opened(LOGS, "Audit logs are not kept"))
                .at("2026-03-20T15:00:00Z")
                .record(assigned(LOGS, "Ann"), rated(LOGS, RiskLevel.HIGH), closed(MFA, "2026-03-20"));
        assertThat(labels(Map.of("owner", "ann"))).containsExactly("ACME-0001");
        assertThat(labels(Map.of("owner", "nobody"))).containsExactly("ACME-0002");
        assertThat(labels(Map.of("risk", "high"))).containsExactly("ACME-0001");
        assertThat(labels(Map.of("risk", "none"))).containsExactly("ACME-0002");
        assertThat(labels(Map.of("state", "closed"))).isEmpty();
        assertThat(labels(Map.of("state", "open"))).containsExactly("ACME-0001", "ACME-0002");
    }

    @Test
    void pages_show_every_item_once() {
        IntStream.rangeClosed(1, 11)
                .forEach(n -> replay.record(opened(item(n), "One"), opened(new PoamItemId(BETA, n), "Another")));
        IntStream.rangeClosed(1, 11)
                .forEach(n -> replay.at("2026-04-01T00:00:00Z").record(rated(item(n), RiskLevel.LOW)));
        var paged = new ArrayList<PastEntry>();
        var from = Optional.<Cursor>empty();
        do {
            var page = past.page(scope(), asOf("2026-05-01"), By.RECORDED, filter(Map.of()), from, 4);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(4);
            paged.addAll(page.rows());
            from = page.next().map(next -> Cursor.parse("cursor", next, 2));
        } while (from.isPresent());
        assertThat(paged).isEqualTo(items("2026-05-01")).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void only_systems_that_may_be_read_are_in_it() {
        replay.at("2026-03-01T15:00:00Z").record(opened(MFA, "No second factor"));
        var reader = SystemsForTests.systems(replay.rows()).readable(callerOn(BETA, Role.EXECUTIVE));
        assertThat(past.glances(reader, asOf("2026-03-01"), By.RECORDED))
                .extracting(PastGlance::id)
                .containsExactly("beta");
        assertThat(past.page(reader, asOf("2026-03-01"), By.RECORDED, filter(Map.of()), Optional.empty(), 50)
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-13-01T10:00", "2026-03-01T10", "2026-03-01T25:00:00Z"})
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> asOf(text))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("2026-07-05T12:00:00Z")
                .hasMessageContaining(text);
    }

    @Test
    void what_only_the_present_can_be_asked_is_refused_rather_than_left_out() {
        assertThatThrownBy(() -> filter(Map.of("q", "logs")))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("'q'");
    }

    private static ProgressRecorded progress() {
        return new ProgressRecorded(MFA, "Half of the sites are done", Optional.empty(), Optional.empty());
    }

    private static AsOf asOf(String text) {
        return AsOf.asked(new Parameters(Map.of("asOf", text)), _ -> Instant.EPOCH)
                .orElseThrow();
    }

    private static PastFilter filter(Map<String, String> asked) {
        return PastFilter.of(new Parameters(asked));
    }

    private PastGlance acme(String moment) {
        return past.glances(scope(), asOf(moment), By.RECORDED).getFirst();
    }

    private List<PastEntry> items(String moment) {
        return items(moment, Map.of("state", "all"));
    }

    private List<PastEntry> items(String moment, Map<String, String> asked) {
        return past.page(scope(), asOf(moment), By.RECORDED, filter(asked), Optional.empty(), 50)
                .rows();
    }

    private List<State> states(String moment) {
        return items(moment).stream().map(PastEntry::state).toList();
    }

    private List<String> labels(Map<String, String> asked) {
        return items("2026-03-10", asked).stream().map(PastEntry::label).toList();
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.EXECUTIVE));
    }
}
