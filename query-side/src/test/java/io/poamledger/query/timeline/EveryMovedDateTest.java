package io.poamledger.query.timeline;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.approved;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.reopened;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.facts.FactsForTests;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryMovedDateTest {

    private static final PoamItemId MFA = item(1);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-02T16:00:00Z"), ZoneOffset.UTC);

    Replay replay;
    Timeline timeline;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder)
                .with(SystemsForTests::projection)
                .with((rows, changes) -> new TimelineProjection(
                        rows,
                        SystemsForTests.systems(rows),
                        changes,
                        new WithdrawnPromises(rows, SystemsForTests.systems(rows), NOW),
                        new Declarations(rows, SystemsForTests.systems(rows))));
        var ledger = new InMemoryEventStorageEngine();
        timeline = new Timeline(
                replay.rows(),
                FactsForTests.items(replay.rows()),
                new FactsForTests(ledger).past(),
                SystemsForTests.systems(replay.rows()),
                SystemsForTests.moments(ledger),
                new MoveTotals(replay.rows()),
                new WithdrawnPromises(replay.rows(), SystemsForTests.systems(replay.rows()), NOW),
                new Declarations(replay.rows(), SystemsForTests.systems(replay.rows())));
        replay.record(registered(ACME, "ACME", "America/New_York"), registered(BETA, "BETA", "UTC"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void says_who_moved_what_from_when_to_when_and_why() {
        replay.record(
                        opened(MFA, "No second factor"),
                        assigned(MFA, "Ann"),
                        milestone(MFA, 1, "Choose a product", "2026-03-31"))
                .at("2026-04-01T03:30:00Z")
                .record(moved(MFA, 1, "2026-03-31", "2026-06-30", MoveReason.VENDOR_DELAY));
        var move = moves().getFirst();
        assertThat(move.label()).isEqualTo("ACME-0001");
        assertThat(move.milestoneTitle()).contains("Choose a product");
        assertThat(move.from()).isEqualTo("2026-03-31");
        assertThat(move.to()).isEqualTo("2026-06-30");
        assertThat(move.days()).isEqualTo(91);
        assertThat(move.code()).isEqualTo(Cause.VENDOR_DELAY);
        assertThat(move.reason()).isEqualTo("as it is");
        assertThat(move.byName()).isEqualTo("Alice Adams");
        assertThat(move.approver()).contains("alice");
        assertThat(move.owner()).contains("Ann");
        assertThat(move.recordedLocally()).as("in New York").isEqualTo("2026-03-31 23:30");
        assertThat(moves("month", "2026-03")).hasSize(1);
        assertThat(moves("month", "2026-04")).isEmpty();
    }

    @Test
    void the_baseline_is_what_was_approved_and_only_later_moves_count() {
        replay.record(
                opened(MFA, "No second factor"),
                scheduled(MFA, "2026-06-30"),
                moved(MFA, "2026-06-30", "2026-07-10", MoveReason.SCOPE_GREW));
        assertThat(moves())
                .extracting(Move::counted, Move::slipDays, Move::baseline)
                .containsExactly(tuple(false, 0, LocalDate.parse("2026-06-30")));
        replay.record(
                approved(MFA),
                moved(MFA, "2026-07-10", "2026-07-20", MoveReason.VENDOR_DELAY),
                moved(MFA, "2026-07-20", "2026-08-20", MoveReason.CORRECTION),
                moved(MFA, "2026-08-20", "2026-08-15", MoveReason.AHEAD_OF_PLAN),
                approved(MFA),
                moved(MFA, "2026-08-15", "2026-08-16", MoveReason.OTHER));
        assertThat(moves())
                .extracting(Move::code, Move::counted, Move::beforeApproval, Move::slipDays)
                .containsExactly(
                        tuple(Cause.OTHER, true, false, 42),
                        tuple(Cause.AHEAD_OF_PLAN, true, false, 41),
                        tuple(Cause.CORRECTION, true, false, 41),
                        tuple(Cause.VENDOR_DELAY, true, false, 10),
                        tuple(Cause.SCOPE_GREW, false, true, 0));
        var standing = timeline.standings(scope(), filter("item", "ACME-0001"))
                .getFirst()
                .promise();
        assertThat(standing.first()).isEqualTo("2026-06-30");
        assertThat(standing.baseline()).isEqualTo("2026-07-10");
        assertThat(standing.current()).isEqualTo("2026-08-16");
        assertThat(standing.slipDays()).as("earlier days stand beside them").isEqualTo(42);
        assertThat(standing.earlierDays()).isEqualTo(5);
        assertThat(standing.slips()).isEqualTo(3);
    }

    @Test
    void sums_moves_by_reason_and_counts_none_before_the_approval() {
        replay.record(
                opened(MFA, "No second factor"),
                scheduled(MFA, "2026-06-30"),
                moved(MFA, "2026-06-30", "2026-07-10", MoveReason.VENDOR_DELAY),
                opened(item(2), "Audit logs are not kept"),
                scheduled(item(2), "2026-06-30"),
                approved(item(2)),
                moved(item(2), "2026-06-30", "2026-07-03", MoveReason.VENDOR_DELAY),
                moved(item(2), "2026-07-03", "2026-07-04", MoveReason.CORRECTION));
        assertThat(timeline.totals(scope(), filter()))
                .containsExactly(
                        new Timeline.Total(Cause.VENDOR_DELAY, 2, 1, 3, 0),
                        new Timeline.Total(Cause.CORRECTION, 1, 1, 1, 0));
        replay.record(approved(MFA), moved(MFA, "2026-07-10", "2026-07-11", MoveReason.VENDOR_DELAY));
        assertThat(timeline.totals(scope(), filter("reason", "vendor-delay")))
                .containsExactly(new Timeline.Total(Cause.VENDOR_DELAY, 3, 2, 4, 0));
    }

    @Test
    void a_confirmed_correction_stands_in_the_place_of_the_move_that_it_put_right() {
        replay.record(
                opened(MFA, "No second factor"),
                scheduled(MFA, "2026-06-30"),
                approved(MFA),
                moved(MFA, "2026-06-30", "2027-07-10", MoveReason.VENDOR_DELAY),
                moved(MFA, "2027-07-10", "2026-07-10", MoveReason.CORRECTION));
        var before = timeline.standings(scope(), filter("item", "ACME-0001"))
                .getFirst()
                .promise();
        assertThat(before.slipDays()).isEqualTo(375);
        var line = Line.begins(PromiseId.of(MFA), LocalDate.parse("2026-06-30"), true)
                .movedTo(LocalDate.parse("2026-07-10"));
        replay.record(new CorrectionConfirmed(
                MFA,
                Optional.empty(),
                LocalDate.parse("2027-07-10"),
                LocalDate.parse("2026-07-10"),
                List.of(line),
                ""));
        assertThat(timeline.standings(scope(), filter("item", "ACME-0001"))
                        .getFirst()
                        .promise()
                        .slipDays())
                .isEqualTo(10);
        assertThat(timeline.totals(scope(), filter()))
                .containsExactlyInAnyOrder(
                        new Timeline.Total(Cause.VENDOR_DELAY, 1, 1, 10, 0),
                        new Timeline.Total(Cause.CORRECTION, 1, 0, 0, 0));
    }

    @Test
    void a_confirmation_changes_what_is_so_from_then_on_and_nothing_of_before() {
        replay.record(opened(MFA, "No second factor"), scheduled(MFA, "2026-06-30"), approved(MFA))
                .at("2026-04-02T10:00:00Z")
                .record(
                        moved(MFA, "2026-06-30", "2027-07-10", MoveReason.VENDOR_DELAY),
                        moved(MFA, "2027-07-10", "2026-07-10", MoveReason.CORRECTION),
                        moved(MFA, "2026-07-10", "2026-07-12", MoveReason.OTHER));
        var known = moves("asOf", "2026-04-03");
        var summed = timeline.totals(scope(), filter("asOf", "2026-04-03"));
        assertThat(known)
                .extracting(Move::days, Move::slipDays)
                .containsExactly(tuple(2, 377), tuple(-365, 375), tuple(375, 375));
        var line = Line.begins(PromiseId.of(MFA), LocalDate.parse("2026-06-30"), true)
                .movedTo(LocalDate.parse("2026-07-10"))
                .movedTo(LocalDate.parse("2026-07-12"));
        replay.at("2026-04-05T10:00:00Z")
                .record(new CorrectionConfirmed(
                        MFA,
                        Optional.empty(),
                        LocalDate.parse("2027-07-10"),
                        LocalDate.parse("2026-07-10"),
                        List.of(line),
                        ""));
        assertThat(moves())
                .extracting(Move::to, Move::days, Move::slipDays, Move::counted, Move::mistyped)
                .containsExactly(
                        tuple(LocalDate.parse("2026-07-12"), 2, 12, true, Optional.empty()),
                        tuple(LocalDate.parse("2026-07-10"), -365, 10, false, Optional.empty()),
                        tuple(LocalDate.parse("2026-07-10"), 10, 10, true, Optional.of(LocalDate.parse("2027-07-10"))));
        assertThat(moves("asOf", "2026-04-03")).isEqualTo(known);
        assertThat(timeline.totals(scope(), filter("asOf", "2026-04-03"))).isEqualTo(summed);
        assertThat(timeline.totals(scope(), filter("asOf", "2026-04-06")))
                .containsExactlyInAnyOrderElementsOf(timeline.totals(scope(), filter()));
    }

    @Test
    void a_milestone_that_replaces_another_moves_its_promise() {
        var first = PromiseId.of(MFA, new MilestoneId(1));
        replay.record(
                opened(MFA, "No second factor"),
                assigned(MFA, "Ann"),
                milestone(MFA, 1, "Choose a product", "2026-03-31"),
                approved(MFA),
                new MilestoneCancelled(MFA, new MilestoneId(1), "anew"),
                new MilestoneAdded(
                        MFA,
                        new MilestoneId(2),
                        "Choose another",
                        "",
                        LocalDate.parse("2026-04-25"),
                        continuing(first, begun(first, "2026-03-31"))));
        assertThat(moves())
                .extracting(
                        Move::code, Move::from, Move::days, Move::counted, Move::slipDays, Move::endedAs, Move::owner)
                .containsExactly(tuple(
                        Cause.REPLACEMENT,
                        LocalDate.parse("2026-03-31"),
                        25,
                        true,
                        25,
                        Optional.of("ACME-0001#1"),
                        Optional.of("Ann")));
        assertThat(timeline.totals(scope(), filter()))
                .containsExactly(new Timeline.Total(Cause.REPLACEMENT, 1, 1, 25, 0));
        assertThat(timeline.totals(scope(), filter("reason", "replacement"))).hasSize(1);
        assertThat(moves("reason", "replacement")).hasSize(1);
    }

    @Test
    void an_item_that_continues_another_moves_its_promise_as_soon_as_it_is_scheduled() {
        var old = PromiseId.of(item(9));
        replay.record(new WeaknessOpened(
                MFA,
                ItemKind.OPERATIONAL,
                opened(MFA, "Again").weakness(),
                Map.of(),
                continuing(old, begun(old, "2026-03-31"))));
        assertThat(moves()).isEmpty();
        replay.record(scheduled(MFA, "2026-09-28"));
        assertThat(moves()).extracting(Move::code, Move::days).containsExactly(tuple(Cause.CONTINUATION, 181));
    }

    @Test
    void what_goes_on_on_the_same_day_is_no_slip_and_what_comes_earlier_is_no_day_later() {
        var old = PromiseId.of(item(9));
        replay.record(
                new WeaknessOpened(
                        MFA,
                        ItemKind.OPERATIONAL,
                        opened(MFA, "Again").weakness(),
                        Map.of(),
                        continuing(old, begun(old, "2026-03-31"))),
                scheduled(MFA, "2026-03-31"),
                opened(item(2), "Far away"),
                scheduled(item(2), "2028-06-30"),
                approved(item(2)),
                moved(item(2), "2028-06-30", "2027-01-30", MoveReason.AHEAD_OF_PLAN));
        assertThat(moves())
                .extracting(Move::code, Move::days, Move::counted, Move::slipDays)
                .containsExactly(tuple(Cause.AHEAD_OF_PLAN, -517, true, 0), tuple(Cause.CONTINUATION, 0, false, 0));
        assertThat(moves("counted", "true")).extracting(Move::days).containsExactly(-517);
        var totals = List.of(
                new Timeline.Total(Cause.AHEAD_OF_PLAN, 1, 1, 0, 517),
                new Timeline.Total(Cause.CONTINUATION, 1, 0, 0, 0));
        assertThat(timeline.totals(scope(), filter())).isEqualTo(totals);
        assertThat(timeline.totals(scope(), filter("asOf", "2026-11-01"))).isEqualTo(totals);
    }

    @Test
    void a_promise_that_several_took_over_is_counted_once() {
        var old = PromiseId.of(item(9));
        var lines = Lines.from(old, List.of(begun(old, "2026-03-31")));
        replay.record(opened(MFA, "Half of it"), scheduled(MFA, "2026-04-10"), opened(item(2), "The other half"))
                .record(scheduled(item(2), "2026-09-28"))
                .record(
                        new ContinuationDeclared(MFA, Optional.empty(), old, lines, "split"),
                        new ContinuationDeclared(item(2), Optional.empty(), old, lines, "split"));
        assertThat(moves())
                .extracting(Move::days, Move::counted, Move::reason)
                .containsExactly(tuple(181, true, "split"), tuple(10, false, "split"));
        assertThat(moves("counted", "true")).extracting(Move::days).containsExactly(181);
        var once = new Timeline.Total(Cause.CONTINUATION, 2, 1, 181, 0);
        assertThat(timeline.totals(scope(), filter())).containsExactly(once);
        assertThat(timeline.totals(scope(), filter("asOf", "2026-11-01"))).containsExactly(once);
    }

    @Test
    void lists_what_was_said_of_promises_that_ended_and_who_said_it() {
        var old = PromiseId.of(item(9));
        replay.record(new WeaknessOpened(
                        MFA,
                        ItemKind.OPERATIONAL,
                        opened(MFA, "Again").weakness(),
                        Map.of(),
                        new Origin(
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(old),
                                Optional.of("another building"))))
                .at("2026-06-01T10:00:00Z")
                .record(new ContinuationDeclared(
                        MFA, Optional.empty(), old, Lines.from(old, List.of(begun(old, "2026-03-31"))), "it is"));
        assertThat(timeline.declared(scope(), filter(), 50))
                .extracting(Declared::label, Declared::answer, Declared::endedAs, Declared::reason, Declared::byName)
                .containsExactly(
                        tuple("ACME-0001", Declared.Answer.CONTINUES, List.of("ACME-0009"), "it is", "Alice Adams"),
                        tuple(
                                "ACME-0001",
                                Declared.Answer.NONE,
                                List.of("ACME-0009"),
                                "another building",
                                "Alice Adams"));
        assertThat(timeline.declared(scope(), filter("asOf", "2026-05-31"), 50))
                .extracting(Declared::answer)
                .containsExactly(Declared.Answer.NONE);
        assertThat(timeline.declared(scope(), filter("item", "ACME-0002"), 50)).isEmpty();
    }

    @Test
    void lists_what_was_withdrawn_before_any_approval_once_its_day_has_passed() {
        replay.record(
                opened(MFA, "No second factor"),
                milestone(MFA, 1, "Passed", "2026-03-31"),
                milestone(MFA, 2, "To come", "2027-03-31"),
                new MilestoneCancelled(MFA, new MilestoneId(1), "no"),
                new MilestoneCancelled(MFA, new MilestoneId(2), "no"),
                milestone(MFA, 3, "Agreed", "2027-03-31"),
                approved(MFA));
        assertThat(withdrawn()).extracting(Withdrawn::milestoneTitle).containsExactly(Optional.of("Passed"));
    }

    private static Line begun(PromiseId promise, String due) {
        return Line.begins(promise, LocalDate.parse(due), true);
    }

    private static Origin continuing(PromiseId ended, Line line) {
        return new Origin(
                Optional.of(ended),
                Lines.from(ended, List.of(line)),
                Optional.empty(),
                Optional.empty(),
                List.of(ended),
                Optional.empty());
    }

    @Test
    void is_filtered_by_item_owner_and_reason_and_paged_newest_first() {
        IntStream.rangeClosed(1, 10)
                .forEach(n -> replay.record(
                        opened(item(n), "Weakness"),
                        assigned(item(n), n % 2 == 0 ? "Ann" : "Bob"),
                        scheduled(item(n), "2026-06-30"),
                        moved(
                                item(n),
                                "2026-06-30",
                                "2026-07-10",
                                n % 3 == 0 ? MoveReason.OTHER : MoveReason.SCOPE_GREW),
                        assigned(item(n), "Carol")));
        assertThat(moves("item", "acme/3")).hasSize(1);
        assertThat(moves("owner", "ann")).as("the owner at that time").hasSize(5);
        assertThat(moves("owner", "Carol")).isEmpty();
        assertThat(moves("reason", "OTHER")).hasSize(3);
        var paged = new ArrayList<Move>();
        var from = Optional.<Cursor>empty();
        do {
            var page = timeline.page(scope(), filter(), from, 3);
            paged.addAll(page.rows());
            from = page.next().map(next -> Cursor.parse("cursor", next, 1));
        } while (from.isPresent());
        assertThat(paged).isEqualTo(moves()).hasSize(10);
        assertThat(paged.getFirst().item()).isEqualTo(item(10));
    }

    @Test
    void lists_what_was_withdrawn_until_something_takes_it_over() {
        replay.record(
                        opened(MFA, "No second factor"),
                        assigned(MFA, "Ann"),
                        scheduled(MFA, "2026-06-30"),
                        milestone(MFA, 1, "Choose a product", "2026-03-31"),
                        milestone(MFA, 2, "Not agreed", "2027-03-31"),
                        new MilestoneCancelled(MFA, new MilestoneId(2), "before anything was agreed"),
                        approved(MFA),
                        moved(MFA, 1, "2026-03-31", "2026-04-10", MoveReason.VENDOR_DELAY))
                .at("2026-04-02T10:00:00Z")
                .record(new MilestoneCancelled(MFA, new MilestoneId(1), "nobody needs it"));
        assertThat(withdrawn())
                .extracting(
                        Withdrawn::label,
                        Withdrawn::milestoneTitle,
                        Withdrawn::owner,
                        Withdrawn::baseline,
                        Withdrawn::due,
                        Withdrawn::slipDays,
                        Withdrawn::reason)
                .containsExactly(tuple(
                        "ACME-0001",
                        Optional.of("Choose a product"),
                        Optional.of("Ann"),
                        LocalDate.parse("2026-03-31"),
                        LocalDate.parse("2026-04-10"),
                        10,
                        "nobody needs it"));
        replay.at("2026-05-03T10:00:00Z").record(voided(MFA));
        assertThat(withdrawn("month", "2026-05"))
                .extracting(Withdrawn::milestone)
                .containsExactly(Optional.empty());
        assertThat(withdrawn("owner", "ann")).hasSize(2);
        assertThat(withdrawn("owner", "bob")).isEmpty();
        assertThat(withdrawn("counted", "true")).as("only moves are asked for").isEmpty();
        replay.at("2026-06-01T10:00:00Z").record(new PromiseContinued(MFA, Optional.empty(), PromiseId.of(item(2))));
        assertThat(withdrawn()).extracting(Withdrawn::milestone).containsExactly(Optional.of(new MilestoneId(1)));
        assertThat(withdrawn("asOf", "2026-05-31")).hasSize(2);
        assertThat(withdrawn("asOf", "2026-04-01")).isEmpty();
    }

    @Test
    void what_was_void_and_is_reopened_is_withdrawn_no_more() {
        replay.record(opened(MFA, "No second factor"), scheduled(MFA, "2026-06-30"), approved(MFA), voided(MFA));
        assertThat(withdrawn()).hasSize(1);
        replay.record(reopened(MFA));
        assertThat(withdrawn()).isEmpty();
    }

    private List<Withdrawn> withdrawn(String... nameAndValue) {
        return timeline.withdrawn(scope(), filter(nameAndValue), 50);
    }

    private List<Move> moves(String... nameAndValue) {
        return timeline.page(scope(), filter(nameAndValue), Optional.empty(), 50)
                .rows();
    }

    private Filter filter(String... nameAndValue) {
        return timeline.asked(
                callerWith(Role.EXECUTIVE),
                new Parameters(nameAndValue.length == 0 ? Map.of() : Map.of(nameAndValue[0], nameAndValue[1])));
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.EXECUTIVE));
    }
}
