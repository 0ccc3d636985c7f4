package io.poamledger.query.promises;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.approved;
import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.callerWith;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.closedBefore;
import static io.poamledger.query.Told.completed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.reopened;
import static io.poamledger.query.Told.returned;
import static io.poamledger.query.Told.scheduled;
import static io.poamledger.query.Told.submitted;
import static io.poamledger.query.Told.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.events.Recorded;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.promises.Promises.Due;
import io.poamledger.query.promises.Promises.Group;
import io.poamledger.query.promises.Promises.Wanted;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each clause of the rate: of all promises whose baseline day has come, how many were kept. */
class PromisesKeptTest {

    private static final PoamItemId ITEM = item(1);

    Replay replay;

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder).with(SystemsForTests::projection).with(PromisesForTests::projection);
        replay.at("2026-01-05T15:00:00Z").record(registered(ACME, "ACME", "UTC"));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-10, KEPT, 0",
        "2026-03-01, 2026-03-17, KEPT, 0",
        "2026-03-10, 2026-03-18, KEPT_BY_CLAIM, 0",
        "2026-03-11, 2026-03-11, LATE, 1",
        "2026-04-20, 2026-04-20, LATE, 41"
    })
    void is_kept_by_the_claimed_day_if_that_was_recorded_within_seven_days(
            String claimed, String recorded, Outcome outcome, int late) {
        replay.record(opened(ITEM, "Promised for 10 March"), scheduled(ITEM, "2026-03-10"), approved(ITEM))
                .at(recorded + "T10:00:00Z")
                .record(closed(ITEM, claimed));
        assertThat(promised()).extracting(Promised::outcome, Promised::daysLate).containsExactly(tuple(outcome, late));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-10, 2026-04-20, 2026-03-10, KEPT, 0",
        "2026-03-09, 2026-03-09, 2026-04-20, 2026-03-10, KEPT, 0",
        "2026-03-10, 2026-03-20, 2026-04-20, 2026-03-10, KEPT_BY_CLAIM, 0",
        "2026-03-10, 2026-03-10, 2026-04-20, 2026-03-09, KEPT_BY_CLAIM, 0",
        "2026-03-10, 2026-03-10, 2026-04-20, 2026-03-12, LATE, 2"
    })
    void counts_from_when_it_was_submitted_the_day_that_whoever_validated_it_confirmed(
            String claimed, String submitted, String recorded, String confirmed, Outcome outcome, int late) {
        replay.record(opened(ITEM, "Promised for 10 March"), scheduled(ITEM, "2026-03-10"), approved(ITEM))
                .at(submitted + "T10:00:00Z")
                .record(submitted(ITEM, claimed))
                .at(recorded + "T10:00:00Z")
                .record(closed(ITEM, confirmed));
        assertThat(promised()).extracting(Promised::outcome, Promised::daysLate).containsExactly(tuple(outcome, late));
    }

    @Test
    void what_came_back_counts_from_when_it_was_submitted_again() {
        replay.record(opened(ITEM, "Promised for 10 March"), scheduled(ITEM, "2026-03-10"), approved(ITEM))
                .at("2026-03-10T10:00:00Z")
                .record(submitted(ITEM, "2026-03-10"))
                .at("2026-03-25T10:00:00Z")
                .record(returned(ITEM))
                .at("2026-03-26T10:00:00Z")
                .record(submitted(ITEM, "2026-03-10"), closed(ITEM, "2026-03-10"));
        assertThat(promised()).extracting(Promised::outcome).containsExactly(Outcome.KEPT_BY_CLAIM);
    }

    @Test
    void what_was_kept_and_is_reopened_is_open_again_and_late_when_it_is_closed_again() {
        replay.record(opened(ITEM, "Promised for 10 March"), scheduled(ITEM, "2026-03-10"), approved(ITEM))
                .at("2026-03-10T10:00:00Z")
                .record(closed(ITEM, "2026-03-10"))
                .at("2026-03-15T10:00:00Z")
                .record(reopened(ITEM));
        assertThat(promised()).extracting(Promised::outcome).containsExactly(Outcome.OPEN);

        replay.at("2026-03-16T10:00:00Z").record(closed(ITEM, "2026-03-15"));
        assertThat(promised())
                .extracting(Promised::outcome, Promised::daysLate)
                .containsExactly(tuple(Outcome.LATE, 5));
    }

    @Test
    void what_was_void_and_is_reopened_is_withdrawn_no_more() {
        replay.record(opened(ITEM, "Void"), scheduled(ITEM, "2026-03-10"), approved(ITEM), voided(ITEM));
        assertThat(promised()).extracting(Promised::outcome).containsExactly(Outcome.WITHDRAWN);
        replay.record(reopened(ITEM));
        assertThat(promised()).extracting(Promised::outcome).containsExactly(Outcome.OPEN);
    }

    @Test
    void counts_what_was_not_done_and_what_was_withdrawn_and_not_only_what_came_to_an_end() {
        replay.record(
                opened(ITEM, "Open"),
                scheduled(ITEM, "2026-03-10"),
                opened(item(2), "Void"),
                scheduled(item(2), "2026-03-11"),
                voided(item(2)),
                opened(item(3), "Kept"),
                scheduled(item(3), "2026-03-12"),
                closed(item(3), "2026-01-05"),
                opened(item(4), "Later"),
                scheduled(item(4), "2026-03-25"));
        var rate = rates("2026-03-20").items();
        assertThat(rate).isEqualTo(new Rate(1, 0, 1, 1, 0, 1, 0, 0, 0, 0));
        assertThat(rate.due()).isEqualTo(3);
        assertThat(rate.keptPercent()).contains(33.3);
    }

    @Test
    void is_not_yet_due_on_its_baseline_day_before_and_due_from_that_day_on_also_when_kept_early() {
        replay.record(opened(ITEM, "Early"), scheduled(ITEM, "2026-03-10"), closed(ITEM, "2026-01-05"));
        assertThat(rates("2026-03-09").items())
                .extracting(Rate::due, Rate::notYetDue)
                .containsExactly(0L, 1L);
        assertThat(rates("2026-03-10").items())
                .extracting(Rate::due, Rate::kept)
                .containsExactly(1L, 1L);
    }

    @Test
    void keeps_items_and_milestones_apart() {
        replay.record(
                opened(ITEM, "Both"),
                scheduled(ITEM, "2026-03-10"),
                milestone(ITEM, 1, "Done", "2026-03-05"),
                milestone(ITEM, 2, "Not done", "2026-03-06"),
                completed(ITEM, 1, "2026-01-05"));
        var rates = rates("2026-03-20");
        assertThat(rates.items()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(rates.milestones()).isEqualTo(new Rate(1, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_cancelled_milestone_is_withdrawn_unless_the_item_was_closed_by_its_baseline_day() {
        var cancelled = new MilestoneCancelled(ITEM, new MilestoneId(1), "not needed");
        replay.record(
                opened(ITEM, "Closed without it"),
                scheduled(ITEM, "2026-03-20"),
                milestone(ITEM, 1, "Cancelled", "2026-03-10"),
                cancelled);
        assertThat(rates("2026-03-20").milestones()).isEqualTo(new Rate(0, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        replay.at("2026-03-08T10:00:00Z").record(closed(ITEM, "2026-03-08"));
        assertThat(rates("2026-03-20").milestones()).isEqualTo(new Rate(0, 0, 0, 0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void a_milestone_cancelled_of_an_item_that_was_closed_after_its_baseline_day_stays_withdrawn() {
        replay.record(
                        opened(ITEM, "Closed too late"),
                        milestone(ITEM, 1, "Cancelled", "2026-03-10"),
                        new MilestoneCancelled(ITEM, new MilestoneId(1), "not needed"))
                .at("2026-03-11T10:00:00Z")
                .record(closed(ITEM, "2026-03-11"));
        assertThat(rates("2026-03-20").milestones().withdrawn()).isEqualTo(1);
    }

    @Test
    void a_milestone_that_is_replaced_is_counted_once_by_the_baseline_that_it_hands_on() {
        var old = PromiseId.of(ITEM, new MilestoneId(1));
        var line = Line.begins(old, LocalDate.parse("2026-03-10"), true).from(old);
        replay.record(
                opened(ITEM, "Begun anew"),
                scheduled(ITEM, "2026-06-20"),
                milestone(ITEM, 1, "First try", "2026-03-10"),
                approved(ITEM),
                new MilestoneCancelled(
                        ITEM, new MilestoneId(1), "another way", Optional.empty(), Optional.of(Successor.TO_COME)),
                new MilestoneAdded(
                        ITEM,
                        new MilestoneId(2),
                        "Second try",
                        "",
                        LocalDate.parse("2026-06-10"),
                        new Origin(
                                Optional.of(old),
                                List.of(line),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(old),
                                Optional.empty())));
        assertThat(rates("2026-03-20").milestones()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void an_item_that_is_split_is_counted_once_and_is_done_when_the_last_of_its_parts_is() {
        splitInTwo();
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
        replay.at("2026-03-09T10:00:00Z").record(closed(item(2), "2026-03-09"));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
        replay.at("2026-03-14T10:00:00Z").record(closed(item(3), "2026-03-14"));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 1, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(promised())
                .extracting(Promised::label, Promised::beganAs, Promised::outcome, Promised::daysLate)
                .containsExactly(
                        tuple("ACME-0001", Optional.empty(), Outcome.REPLACED, 0),
                        tuple("ACME-0003", Optional.of("ACME-0001"), Outcome.LATE, 4));
        assertThat(keys(Group.MONTH)).containsExactly("2026-03");
    }

    @Test
    void an_item_that_is_split_is_kept_if_all_of_its_parts_are_and_withdrawn_if_one_of_them_is() {
        splitInTwo();
        replay.at("2026-03-09T10:00:00Z").record(closed(item(2), "2026-03-09"));
        assertThat(rateAsOf("2026-03-09").notYetDue()).isEqualTo(1);
        replay.at("2026-03-10T10:00:00Z").record(closed(item(3), "2026-03-10"));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(1, 0, 0, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void of_an_item_that_is_split_a_part_that_is_withdrawn_withdraws_the_whole_promise() {
        splitInTwo();
        replay.at("2026-03-09T10:00:00Z").record(closed(item(2), "2026-03-09"), voided(item(3)));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 0, 0, 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void a_duplicate_goes_on_in_an_item_that_then_answers_for_two_promises_each_by_its_own_day() {
        replay.record(
                        opened(ITEM, "Found by the scan"),
                        scheduled(ITEM, "2026-03-05"),
                        approved(ITEM),
                        opened(item(2), "Found by hand"),
                        scheduled(item(2), "2026-03-15"),
                        approved(item(2)))
                .record(endsAs(VoidKind.DUPLICATE, item(2)), goesOn(item(2), lineOf("2026-03-05")))
                .at("2026-03-10T10:00:00Z")
                .record(closed(item(2), "2026-03-10"));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(1, 1, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(promised())
                .extracting(Promised::label, Promised::beganAs, Promised::baseline, Promised::outcome)
                .containsExactly(
                        tuple("ACME-0001", Optional.empty(), LocalDate.parse("2026-03-05"), Outcome.REPLACED),
                        tuple("ACME-0002", Optional.of("ACME-0001"), LocalDate.parse("2026-03-05"), Outcome.LATE),
                        tuple("ACME-0002", Optional.empty(), LocalDate.parse("2026-03-15"), Outcome.KEPT));
    }

    @Test
    void a_promise_stays_counted_while_what_takes_it_over_has_no_date() {
        replay.record(
                opened(ITEM, "Opened by mistake"),
                scheduled(ITEM, "2026-03-10"),
                approved(ITEM),
                endsAs(VoidKind.MISTAKE, item(2)),
                continued(item(2), lineOf("2026-03-10")));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void a_promise_of_a_milestone_stays_one_when_the_item_itself_takes_it_over() {
        var old = PromiseId.of(ITEM, new MilestoneId(1));
        replay.record(
                opened(ITEM, "No more steps"),
                scheduled(ITEM, "2026-06-20"),
                milestone(ITEM, 1, "Only step", "2026-03-10"),
                approved(ITEM),
                new MilestoneCancelled(ITEM, new MilestoneId(1), "part of the whole"),
                new ContinuationDeclared(
                        ITEM,
                        Optional.empty(),
                        old,
                        List.of(Line.begins(old, LocalDate.parse("2026-03-10"), true)
                                .from(old)),
                        "part of the whole"));
        assertThat(rates("2026-03-20").milestones()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(rates("2026-03-20").items().due()).isZero();
    }

    @Test
    void a_promise_that_is_taken_over_after_its_day_stays_with_who_answered_then_and_the_reason_it_moved_for() {
        replay.record(
                        opened(ITEM, "Handed on"),
                        assigned(ITEM, "Ann"),
                        scheduled(ITEM, "2026-03-10"),
                        approved(ITEM),
                        moved(ITEM, "2026-03-10", "2026-03-12", MoveReason.VENDOR_DELAY))
                .at("2026-03-11T10:00:00Z")
                .record(
                        endsAs(VoidKind.MISTAKE, item(2)),
                        continued(item(2), lineOf("2026-03-10")),
                        assigned(item(2), "Bob"),
                        scheduled(item(2), "2026-03-30"));
        assertThat(promised())
                .extracting(Promised::label, Promised::owner, Promised::reason)
                .containsExactly(
                        tuple("ACME-0001", Optional.of("Ann"), Optional.of("VENDOR_DELAY")),
                        tuple("ACME-0002", Optional.of("Ann"), Optional.of("VENDOR_DELAY")));
        replay.record(moved(item(2), "2026-03-30", "2026-04-30", MoveReason.SCOPE_GREW));
        assertThat(promised().getLast().reason()).contains("SCOPE_GREW");
    }

    @Test
    void a_promise_that_is_taken_over_before_its_day_is_of_who_answers_for_what_took_it_over() {
        replay.record(
                        opened(ITEM, "Handed on"),
                        assigned(ITEM, "Ann"),
                        scheduled(ITEM, "2026-03-10"),
                        endsAs(VoidKind.MISTAKE, item(2)))
                .at("2026-03-09T10:00:00Z")
                .record(
                        continued(item(2), lineOf("2026-03-10")),
                        assigned(item(2), "Bob"),
                        scheduled(item(2), "2026-03-30"));
        assertThat(keys(Group.OWNER)).containsExactly("Ann", "Bob");
        assertThat(on("2026-12-31").rates(scope(), due("2026-01-01", "2026-12-31"), Group.OWNER))
                .extracting(rates -> rates.items().open())
                .containsExactly(0L, 1L);
    }

    @Test
    void a_file_takes_nothing_out_of_the_count_that_was_promised_in_the_ledger() {
        replay.record(opened(ITEM, "Promised here"), scheduled(ITEM, "2026-03-10"), approved(ITEM))
                .at("2026-03-11T10:00:00Z")
                .saying(Recorded.SOURCE, "import 2c row 3")
                .record(
                        endsAs(VoidKind.MISTAKE, item(2)),
                        continued(item(2), lineOf("2026-03-10")),
                        scheduled(item(2), "2026-05-10"));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
        replay.record(closedBefore(item(2), "2026-03-12"));
        assertThat(rates("2026-03-20").items()).isEqualTo(new Rate(0, 1, 0, 0, 0, 0, 0, 1, 0, 0));
    }

    private void splitInTwo() {
        replay.record(
                opened(ITEM, "Two things in one"),
                scheduled(ITEM, "2026-03-10"),
                approved(ITEM),
                endsAs(VoidKind.SPLIT, item(2), item(3)),
                continued(item(2), lineOf("2026-03-10")),
                scheduled(item(2), "2026-03-25"),
                continued(item(3), lineOf("2026-03-10")),
                scheduled(item(3), "2026-03-26"));
    }

    private static Line lineOf(String day) {
        var began = PromiseId.of(ITEM);
        return Line.begins(began, LocalDate.parse(day), true).from(began);
    }

    private static ItemVoided endsAs(VoidKind kind, PoamItemId... continuedBy) {
        return new ItemVoided(
                ITEM, "ended", Optional.of(kind), List.of(continuedBy), Optional.empty(), Optional.empty());
    }

    private static ContinuationDeclared goesOn(PoamItemId in, Line line) {
        return new ContinuationDeclared(in, Optional.empty(), PromiseId.of(ITEM), List.of(line), "the same");
    }

    private static WeaknessOpened continued(PoamItemId item, Line line) {
        var before = opened(item, "What goes on");
        return new WeaknessOpened(
                item,
                before.kind(),
                before.weakness(),
                before.otherColumns(),
                new Origin(
                        Optional.of(PromiseId.of(ITEM)),
                        List.of(line),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void what_was_closed_before_the_ledger_and_what_had_passed_at_its_import_is_shown_beside() {
        replay.record(opened(ITEM, "Prior"), scheduled(ITEM, "2025-12-01"), closedBefore(ITEM, "2025-11-01"))
                .saying(Recorded.SOURCE, "import 2c row 3")
                .record(
                        opened(item(2), "Imported late"),
                        scheduled(item(2), "2026-01-04"),
                        opened(item(3), "Imported in time"),
                        scheduled(item(3), "2026-01-05"));
        assertThat(rates("2025-11-01", "2026-03-20").items()).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 0, 1, 1));
    }

    @Test
    void the_baseline_is_the_date_at_the_first_approval_and_of_what_came_later_the_first_one() {
        replay.record(
                opened(ITEM, "Moved before and after"),
                scheduled(ITEM, "2026-03-10"),
                moved(ITEM, "2026-03-10", "2026-03-15", MoveReason.SCOPE_GREW));
        assertThat(baselines()).as("not approved").containsExactly("2026-03-10");
        replay.record(
                approved(ITEM),
                moved(ITEM, "2026-03-15", "2026-03-25", MoveReason.VENDOR_DELAY),
                milestone(ITEM, 1, "Added later", "2026-03-18"),
                moved(ITEM, 1, "2026-03-18", "2026-03-30", MoveReason.OTHER),
                approved(ITEM));
        assertThat(baselines()).containsExactly("2026-03-15", "2026-03-18");
    }

    @Test
    void a_first_date_that_had_passed_before_the_approval_stays_the_baseline() {
        replay.record(opened(ITEM, "Approved late"), scheduled(ITEM, "2026-03-10"))
                .at("2026-03-11T10:00:00Z")
                .record(moved(ITEM, "2026-03-10", "2026-03-30", MoveReason.OTHER), approved(ITEM));
        assertThat(baselines()).containsExactly("2026-03-10");
    }

    @Test
    void belongs_to_who_answered_at_the_end_of_the_baseline_day_and_to_the_reason_of_the_last_move() {
        replay.record(
                        opened(ITEM, "Handed over"),
                        assigned(ITEM, "Ann"),
                        scheduled(ITEM, "2026-03-10"),
                        approved(ITEM),
                        moved(ITEM, "2026-03-10", "2026-03-12", MoveReason.SCOPE_GREW),
                        moved(ITEM, "2026-03-12", "2026-03-14", MoveReason.VENDOR_DELAY),
                        opened(item(2), "Never moved", Optional.empty()),
                        scheduled(item(2), "2026-04-10"))
                .at("2026-03-10T23:30:00Z")
                .record(assigned(ITEM, "Bob"))
                .at("2026-03-11T00:30:00Z")
                .record(assigned(ITEM, "Carol"));
        assertThat(keys(Group.OWNER)).containsExactly("", "Bob");
        assertThat(keys(Group.REASON)).containsExactly("", "VENDOR_DELAY");
        assertThat(keys(Group.REQUIREMENT)).containsExactly("", "3.5.3");
        assertThat(keys(Group.MONTH)).containsExactly("2026-03", "2026-04");
    }

    @Test
    void once_its_day_has_passed_a_promise_is_counted_for_ever() {
        replay.record(
                opened(ITEM, "Talked away"),
                scheduled(ITEM, "2026-03-10"),
                milestone(ITEM, 1, "Step", "2026-03-09"),
                approved(ITEM));
        replay.at("2026-03-11T10:00:00Z").record(moved(ITEM, "2026-03-10", "2027-03-10", MoveReason.OTHER));
        assertThat(rates("2026-03-20").items().due()).isEqualTo(1);
        replay.record(new MilestoneCancelled(ITEM, new MilestoneId(1), "no"), voided(ITEM));
        var rates = rates("2026-03-20");
        assertThat(rates.items().withdrawn()).isEqualTo(1);
        assertThat(rates.milestones().withdrawn()).isEqualTo(1);
    }

    @Test
    void is_looked_at_from_a_moment_with_what_was_known_by_then() {
        replay.record(opened(ITEM, "Closed late"), assigned(ITEM, "Ann"), scheduled(ITEM, "2026-03-10"))
                .at("2026-03-15T10:00:00Z")
                .record(closed(ITEM, "2026-03-09"));
        assertThat(rateAsOf("2026-03-09")).isEqualTo(new Rate(0, 0, 0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(rateAsOf("2026-03-14")).isEqualTo(new Rate(0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(rateAsOf("2026-03-15")).isEqualTo(new Rate(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private Rate rateAsOf(String day) {
        var due = new Due(
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-31"),
                Optional.of(new AsOf.Day(LocalDate.parse(day))));
        return on("2026-12-31").rates(scope(), due).items();
    }

    private List<String> keys(Group group) {
        return on("2026-12-31").rates(scope(), due("2026-01-01", "2026-12-31"), group).stream()
                .map(Rates::key)
                .toList();
    }

    private List<String> baselines() {
        return promised().stream().map(promise -> promise.baseline().toString()).toList();
    }

    private List<Promised> promised() {
        var everything = new Wanted(
                Optional.empty(),
                Arrays.asList(Outcome.values()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return on("2026-12-31")
                .page(scope(), due("2026-01-01", "2026-12-31"), everything, Optional.empty(), 50)
                .rows();
    }

    private Rates rates(String today) {
        return rates("2026-03-01", today, "2026-03-31");
    }

    private Rates rates(String from, String today) {
        return rates(from, today, "2026-03-31");
    }

    private Rates rates(String from, String today, String to) {
        return on(today).rates(scope(), due(from, to));
    }

    private static Due due(String from, String to) {
        return new Due(LocalDate.parse(from), LocalDate.parse(to), Optional.empty());
    }

    private Promises on(String today) {
        return new Promises(replay.rows(), Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC));
    }

    private AskedSystems scope() {
        return SystemsForTests.systems(replay.rows()).readable(callerWith(Role.EXECUTIVE));
    }
}
