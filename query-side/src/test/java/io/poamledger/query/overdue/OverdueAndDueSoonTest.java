package io.poamledger.query.overdue;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.approved;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.completed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverdueAndDueSoonTest {

    private static final PoamItemId MFA = item(1);
    private static final PoamItemId LOGS = item(2);

    private static final Overdue.Asked ALL = new Overdue.Asked(Optional.empty(), What.ALL);

    Replay replay;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with((_, changes) -> new OverdueProjection(changes));
        replay.record(registered(ACME, "ACME", "America/New_York"), registered(BETA, "BETA", "UTC"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void due_today_is_not_overdue_M_5() {
        replay.record(opened(MFA, "No second factor"), scheduled(MFA, "2026-07-06"));
        assertThat(late("2026-07-06T16:00:00Z")).isEmpty();
        assertThat(soon("2026-07-06T16:00:00Z", 0))
                .extracting(Deadline::daysLate)
                .containsExactly(0);
        assertThat(late("2026-07-07T16:00:00Z")).extracting(Deadline::daysLate).containsExactly(1);
    }

    @Test
    void half_past_eleven_in_New_York_is_still_the_day_D_3() {
        var patches = new PoamItemId(BETA, 1);
        replay.record(
                opened(MFA, "No second factor"),
                scheduled(MFA, "2026-07-06"),
                opened(patches, "Servers are not patched"),
                scheduled(patches, "2026-07-06"));
        assertThat(late("2026-07-07T03:30:00Z")).extracting(Deadline::label).containsExactly("BETA-0001");
        assertThat(late("2026-07-07T04:00:00Z")).extracting(Deadline::label).containsExactly("ACME-0001", "BETA-0001");
    }

    @Test
    void shows_items_and_milestones_with_their_slips_longest_overdue_first() {
        replay.record(
                opened(MFA, "No second factor"),
                assigned(MFA, "Ann"),
                scheduled(MFA, "2026-06-30"),
                milestone(MFA, 1, "Choose a product", "2026-03-31"),
                milestone(MFA, 2, "Roll it out", "2026-08-01"),
                approved(MFA),
                moved(MFA, 1, "2026-03-31", "2026-05-31", MoveReason.VENDOR_DELAY),
                moved(MFA, 1, "2026-05-31", "2026-06-01", MoveReason.CORRECTION));
        assertThat(late("2026-07-06T16:00:00Z"))
                .extracting(
                        d -> d.milestoneTitle().orElse("the item"),
                        Deadline::daysLate,
                        Deadline::slips,
                        Deadline::slipDays)
                .containsExactly(tuple("Choose a product", 35, 2, 62), tuple("the item", 6, 0, 0));
        assertThat(soon("2026-07-06T16:00:00Z", 30))
                .extracting(Deadline::milestoneTitle)
                .containsExactly(Optional.of("Roll it out"));
        assertThat(soon("2026-07-06T16:00:00Z", 25)).isEmpty();
    }

    @Test
    void what_is_done_cancelled_closed_or_void_is_not_late() {
        replay.record(
                opened(MFA, "No second factor"),
                scheduled(MFA, "2026-01-31"),
                milestone(MFA, 1, "Choose a product", "2026-01-10"),
                milestone(MFA, 2, "Roll it out", "2026-01-20"),
                opened(LOGS, "Audit logs are not kept"),
                scheduled(LOGS, "2026-01-31"));
        assertThat(late("2026-07-06T16:00:00Z")).hasSize(4);
        replay.record(
                completed(MFA, 1, "2026-02-01"),
                new MilestoneCancelled(MFA, new MilestoneId(2), "not needed"),
                voided(LOGS));
        assertThat(late("2026-07-06T16:00:00Z")).hasSize(1);
        replay.record(closed(MFA, "2026-02-02"));
        assertThat(late("2026-07-06T16:00:00Z")).isEmpty();
        assertThat(at("2026-07-06T16:00:00Z").byOwner(scope(), 30)).isEmpty();
    }

    @Test
    void tells_what_everybody_has_to_expect() {
        replay.record(
                opened(MFA, "No second factor"),
                assigned(MFA, "Ann"),
                scheduled(MFA, "2026-07-20"),
                milestone(MFA, 1, "Choose a product", "2026-07-01"),
                opened(LOGS, "Audit logs are not kept"),
                scheduled(LOGS, "2027-01-31"));
        assertThat(at("2026-07-06T16:00:00Z").byOwner(scope(), 30))
                .extracting(
                        OwnersLoad::owner,
                        OwnersLoad::overdueItems,
                        OwnersLoad::overdueMilestones,
                        OwnersLoad::worstDaysLate,
                        OwnersLoad::soonItems,
                        load -> load.next().orElseThrow().toString())
                .containsExactly(
                        tuple(Optional.of("Ann"), 0, 1, 5, 1, "2026-07-20"),
                        tuple(Optional.empty(), 0, 0, 0, 0, "2027-01-31"));
        assertThat(at("2026-07-06T16:00:00Z").bySystem(scope(), 30))
                .as("together")
                .containsExactly(new Overdue.Load("acme", 0, 1, 1, 0), new Overdue.Load("beta", 0, 0, 0, 0));
        replay.record(assigned(MFA, "Bob"));
        assertThat(at("2026-07-06T16:00:00Z").byOwner(scope(), 30))
                .extracting(OwnersLoad::owner)
                .containsExactly(Optional.of("Bob"), Optional.empty());
    }

    @Test
    void whoever_has_most_overdue_comes_first_whatever_the_system() {
        var beta = new PoamItemId(BETA, 1);
        replay.record(
                opened(MFA, "No second factor"),
                assigned(MFA, "Ann"),
                scheduled(MFA, "2026-08-20"),
                opened(beta, "Audit logs are not kept"),
                assigned(beta, "Zoe"),
                scheduled(beta, "2026-01-31"));
        assertThat(at("2026-07-06T16:00:00Z").byOwner(scope(), 30))
                .extracting(OwnersLoad::systemId, load -> load.owner().orElseThrow())
                .containsExactly(tuple("beta", "Zoe"), tuple("acme", "Ann"));
    }

    @Test
    void pages_show_every_promise_once() {
        IntStream.rangeClosed(1, 11)
                .forEach(n -> replay.record(
                        opened(item(n), "Weakness"),
                        scheduled(item(n), "2026-02-%02d".formatted(n % 3 + 1)),
                        milestone(item(n), 1, "Step", "2026-02-01"),
                        opened(new PoamItemId(BETA, n), "Weakness"),
                        scheduled(new PoamItemId(BETA, n), "2026-02-02")));
        var all = late("2026-07-06T16:00:00Z");
        var paged = new ArrayList<Deadline>();
        var from = Optional.<Cursor>empty();
        do {
            var page = at("2026-07-06T16:00:00Z").late(scope(), ALL, from, 4);
            paged.addAll(page.rows());
            from = page.next().map(next -> Cursor.parse("cursor", next, 4));
        } while (from.isPresent());
        assertThat(paged).isEqualTo(all).hasSize(33).doesNotHaveDuplicates();
        assertThat(at("2026-07-06T16:00:00Z")
                        .late(scope(), new Overdue.Asked(Optional.of(List.of("")), What.ALL), Optional.empty(), 50)
                        .rows())
                .hasSize(33);
    }

    private Overdue at(String now) {
        return new Overdue(replay.rows(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private List<Deadline> late(String now) {
        return at(now).late(scope(), ALL, Optional.empty(), 50).rows();
    }

    private List<Deadline> soon(String now, int within) {
        return at(now).soon(scope(), within, ALL, Optional.empty(), 50).rows();
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.OWNER));
    }
}
