package io.poamledger.query.forecast;

import static io.poamledger.query.Told.item;
import static io.poamledger.query.forecast.WorkForTests.DAY_0;
import static io.poamledger.query.forecast.WorkForTests.pledge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.query.Told;
import io.poamledger.query.facts.State;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhenWorkEndsTest {

    private static final RegisteredSystem ACME = new RegisteredSystem(
            Told.ACME, Told.registered(Told.ACME, "ACME", "UTC").profile(), Set.of("ACME"), Instant.EPOCH, 0);

    /** Ten items that took from 60 to 240 per cent of what was promised, on day 300. */
    private static WorkForTests history() {
        return new WorkForTests().took(101, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240);
    }

    private static Outlook on(int day, WorkForTests works) {
        return new Outlook(ACME, DAY_0.plusDays(day), works.all());
    }

    private static Forecast forecast(WorkForTests works, int number) {
        return on(300, works).of(item(number)).orElseThrow();
    }

    @Test
    void as_many_times_as_long_as_promised_as_the_systems_work_took() {
        var forecast = forecast(history().goesOn(1, 300, 350), 1);
        assertThat(forecast.half()).as("six of eleven").contains(DAY_0.plusDays(300 + 80));
        assertThat(forecast.most()).as("nine of eleven").contains(DAY_0.plusDays(300 + 110));
        assertThat(forecast.finished()).isEqualTo(10);
        assertThat(forecast.unforeseen()).isEmpty();
    }

    @Test
    void later_where_it_has_lasted_longer_than_some_of_it() {
        var forecast = forecast(history().goesOn(1, 230, 280), 1);
        assertThat(forecast.half())
                .as("of the five that took longer than 1.4 times")
                .contains(DAY_0.plusDays(230 + 100));
    }

    @Test
    void not_said_of_too_little_history() {
        var nine = new WorkForTests().took(101, 60, 80, 100, 120, 140, 160, 180, 200, 220);
        var forecast = forecast(nine.goesOn(1, 300, 350), 1);
        assertThat(forecast.half()).isEmpty();
        assertThat(forecast.most()).isEmpty();
        assertThat(forecast.unforeseen())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("too little history", "9 finished", "10 are needed"));
    }

    @Test
    void not_said_where_it_has_lasted_longer_than_almost_all() {
        assertThat(forecast(history().goesOn(1, 200, 250), 1).unforeseen())
                .hasValueSatisfying(why -> assertThat(why).contains("longer than almost all"));
    }

    @Test
    void nor_where_nothing_was_promised_or_only_for_the_next_days() {
        var works = history()
                .add(1, State.OPEN, List.of(), Optional.empty(), Set.of())
                .goesOn(2, 299, 303);
        assertThat(forecast(works, 1).unforeseen()).contains("no date was promised for it");
        assertThat(forecast(works, 2).unforeseen()).contains("no date was promised a week ahead");
    }

    @Test
    void what_still_goes_on_counts_as_longer_work() {
        var works = history().goesOn(1, 300, 350);
        var before = forecast(works, 1).half().orElseThrow();
        for (var number = 2; number < 8; number++) {
            works.goesOn(number, 180, 280);
        }
        assertThat(forecast(works, 1).half().orElseThrow()).isAfter(before);
    }

    @Test
    void what_waits_begins_when_the_other_has_ended() {
        var works = history().goesOn(1, 300, 350).goesOn(2, 300, 400, 1);
        var first = forecast(works, 1);
        var second = forecast(works, 2);
        assertThat(second.half().orElseThrow())
                .isAfter(first.half().orElseThrow().plusDays(30));
        assertThat(second.most().orElseThrow())
                .as("not both late at once")
                .isBefore(first.most().orElseThrow().plusDays(110));
        assertThat(on(300, works).all(List.of(item(1), item(2)))).isEqualTo(second);
    }

    @Test
    void one_after_the_other_is_left_until_all_have_ended() {
        var works = history()
                .goesOn(1, 300, 350)
                .goesOn(2, 300, 400)
                .goesOn(3, 300, 310)
                .add(4, State.OPEN, List.of(), Optional.empty(), Set.of());
        var all = List.of(item(1), item(2), item(3), item(4), item(101));
        var left = on(300, works).burnDown(all);
        assertThat(left).extracting(Left::items).as("one has no date").containsExactly(3, 2, 1);
        assertThat(left).extracting(Left::half).isSorted();
        assertThat(left)
                .extracting(Left::most)
                .isSorted()
                .allSatisfy(day -> assertThat(day).isAfter(DAY_0.plusDays(300)));
        assertThat(left).allSatisfy(one -> assertThat(one.half()).isBeforeOrEqualTo(one.most()));
        var everything = on(300, works).all(all);
        assertThat(left.getLast().half()).isEqualTo(everything.half().orElseThrow());
        assertThat(left.getLast().most()).isEqualTo(everything.most().orElseThrow());
        var alone = forecast(works, 3);
        assertThat(on(300, works).burnDown(List.of(item(3))))
                .containsExactly(
                        new Left(0, alone.half().orElseThrow(), alone.most().orElseThrow()));
        assertThat(on(300, works).burnDown(List.of(item(4), item(101)))).isEmpty();
    }

    @Test
    void what_ended_may_have_waited_itself() {
        var works = new WorkForTests();
        for (var number = 1; number <= 10; number++) {
            works.ended(100 + number, 0, 40, 100).ended(200 + number, 0, 150, 200, 100 + number);
        }
        assertThat(Stretches.of(works.all(), DAY_0.plusDays(300)).ended())
                .as("a hundred days for forty, then a hundred for fifty")
                .containsOnly(2.5, 2.0);
    }

    @Test
    void the_same_every_time_it_is_asked() {
        var one = on(300, history().goesOn(1, 300, 350).goesOn(2, 290, 400, 1).goesOn(3, 280, 330));
        var other = on(300, history().goesOn(3, 280, 330).goesOn(1, 300, 350).goesOn(2, 290, 400, 1));
        var all = List.of(item(1), item(2), item(3));
        assertThat(one.all(all)).isEqualTo(other.all(all));
        assertThat(one.latestStarts(all, Map.of())).isEqualTo(other.latestStarts(all, Map.of()));
    }

    @Test
    void a_date_that_was_given_after_the_work_had_ended_promised_nothing() {
        var works = new WorkForTests();
        for (var number = 1; number <= 10; number++) {
            works.add(
                    number,
                    State.CLOSED,
                    List.of(pledge(0, 100), pledge(160, 260)),
                    Optional.of(DAY_0.plusDays(150)),
                    Set.of());
        }
        assertThat(on(300, works).pace().orElseThrow()).isEqualTo(new Outlook.Pace(1.5, 1.5, 10));
    }

    @Test
    void work_starts_so_early_that_four_of_five_would_end_in_time() {
        var works = history().goesOn(1, 300, 350);
        var start = on(300, works).latestStarts(List.of(item(1)), Map.of()).getFirst();
        assertThat(start.deadline()).isEqualTo(new LastDay(DAY_0.plusDays(350), "its own date"));
        assertThat(start.startBy()).contains(DAY_0.plusDays(350 - 110));
        assertThat(start.marginDays()).contains(-60);
        assertThat(start.daysTooLate()).isEqualTo(60);
    }

    @Test
    void or_before_the_last_day_of_the_status_and_of_what_waits_for_it() {
        var works = history().goesOn(1, 300, 350).goesOn(2, 300, 400, 1);
        var last = new LastDay(DAY_0.plusDays(600), "the last day of the status");
        var starts = on(300, works).latestStarts(List.of(item(1), item(2)), Map.of(item(1), last, item(2), last));
        assertThat(starts)
                .extracting(
                        LatestStart::label,
                        start -> start.startBy().orElseThrow(),
                        start -> start.deadline().because())
                .containsExactly(
                        tuple("ACME-0001", DAY_0.plusDays(600 - 110 - 110), "ACME-0002 waits for it"),
                        tuple("ACME-0002", DAY_0.plusDays(600 - 110), "the last day of the status"));
        assertThat(starts.getFirst().waits()).isFalse();
        assertThat(starts.getLast().waits()).isTrue();
    }

    @Test
    void and_even_a_circle_that_was_once_let_in_is_answered() {
        var works = history().goesOn(1, 300, 350, 2).goesOn(2, 300, 360, 1);
        assertThat(on(300, works).latestStarts(List.of(item(1), item(2)), Map.of()))
                .hasSize(2);
    }
}
