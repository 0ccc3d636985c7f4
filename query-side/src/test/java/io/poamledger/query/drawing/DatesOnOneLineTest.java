package io.poamledger.query.drawing;

import static io.poamledger.query.Told.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.query.drawing.DateCourse.Pledge;
import io.poamledger.query.drawing.Gantt.Row;
import io.poamledger.query.facts.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatesOnOneLineTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-05");

    private static DateCourse course(
            int opened, Optional<Integer> baseline, int done, Optional<Integer> closed, int... dues) {
        return new DateCourse(
                DAY.plusDays(opened),
                IntStream.of(dues)
                        .mapToObj(due -> new Pledge(DAY.plusDays(opened), DAY.plusDays(due)))
                        .toList(),
                baseline.map(DAY::plusDays),
                0,
                done,
                4,
                closed.map(DAY::plusDays));
    }

    private static Row drawn(State state, DateCourse course) {
        return Gantt.of(Map.of(item(1), state), Map.of(item(1), course), DAY)
                .row(item(1))
                .orElseThrow();
    }

    @Test
    void a_date_that_passed_is_late_from_that_day_until_today() {
        var row = drawn(State.IN_PROGRESS, course(-60, Optional.of(-30), 1, Optional.empty(), -30, -10));
        assertThat(row.sign()).isEqualTo("late");
        assertThat(row.late().orElseThrow().from()).isEqualTo(row.due().x());
        assertThat(row.late().orElseThrow().to()).isGreaterThan(row.due().x());
        assertThat(row.words()).contains("baseline 2026-06-05", "due 2026-06-25", "1 move,", "10 days late", "1 of 4");
        assertThat(row.baseline().orElseThrow().date()).isEqualTo("2026-06-05");
        assertThat(row.was()).as("the baseline has a sign of its own").isEmpty();
    }

    @Test
    void due_today_is_not_late_M_5() {
        var row = drawn(State.OPEN, course(-60, Optional.empty(), 0, Optional.empty(), 0));
        assertThat(row.sign()).isEqualTo("now");
        assertThat(row.late()).isEmpty();
        assertThat(row.ghost()).isEmpty();
        assertThat(row.done()).isZero();
    }

    @Test
    void what_is_closed_was_late_until_then_only() {
        var row = drawn(State.CLOSED, course(-60, Optional.of(-30), 4, Optional.of(-20), -30));
        assertThat(row.late().orElseThrow().to())
                .isEqualTo(row.closed().orElseThrow().x());
        assertThat(row.done()).as("all of it is done").isEqualTo(row.width());
        assertThat(drawn(State.CLOSED, course(-60, Optional.of(-30), 4, Optional.of(-40), -30))
                        .late())
                .isEmpty();
    }

    @Test
    void what_is_void_is_late_no_more() {
        assertThat(drawn(State.VOID, course(-60, Optional.empty(), 0, Optional.empty(), -30))
                        .sign())
                .isEqualTo("was");
    }

    @Test
    void what_never_had_a_date_has_no_row() {
        var nothing = course(-60, Optional.empty(), 0, Optional.empty());
        assertThat(Gantt.of(Map.of(item(1), State.OPEN), Map.of(item(1), nothing), DAY)
                        .row(item(1)))
                .isEmpty();
        assertThat(Gantt.of(Map.of(item(1), State.OPEN), Map.of(), DAY).row(item(1)))
                .isEmpty();
    }

    @Test
    void nothing_is_drawn_beside_the_line_however_far_out_a_date_is() {
        var random = new Random(5);
        for (var turn = 0; turn < 2_000; turn++) {
            var course = course(
                    -random.nextInt(90_000 >> random.nextInt(10)),
                    Optional.of(random.nextInt(60_000 >> random.nextInt(10)) - 100),
                    random.nextInt(5),
                    Optional.of(random.nextInt(200) - 100),
                    random.nextInt(60_000 >> random.nextInt(10)) - 100,
                    random.nextInt(60_000 >> random.nextInt(10)) - 100);
            var row = drawn(State.values()[random.nextInt(5)], course);
            assertThat(List.of(row.from(), row.due().x(), row.from() + row.width()))
                    .allSatisfy(x -> assertThat(x).isBetween(0.0, 100.0));
            assertThat(row.from() + row.ghost().orElse(0.0)).isBetween(0.0, 100.0);
            assertThat(row.done()).isBetween(0.0, row.width());
        }
    }

    @Test
    void what_is_earlier_than_the_line_has_a_mark_and_no_sign_where_it_is_not() {
        var lately = drawn(State.OPEN, course(-320, Optional.of(-321), 0, Optional.empty(), -321, 200));
        assertThat(lately.before()).isFalse();
        assertThat(lately.from()).as("the line begins with the earliest date").isLessThan(2);
        assertThat(lately.baseline().orElseThrow().x()).isLessThan(lately.from());
        var longAgo = drawn(State.OPEN, course(-9_000, Optional.of(-8_000), 0, Optional.empty(), -8_000, 9_000));
        assertThat(longAgo.before()).isTrue();
        assertThat(longAgo.after()).isTrue();
        assertThat(longAgo.baseline()).isEmpty();
        assertThat(longAgo.ghost()).isEmpty();
    }

    @Test
    void names_of_months_have_room_beside_each_other_beside_a_table_and_on_a_phone() {
        for (var days = 20; days < 3_000; days += 11) {
            var months = new Scale(DAY, DAY.plusDays(days)).months();
            apart(months, 9.5);
            apart(months.stream().filter(month -> !month.minor()).toList(), 14);
        }
    }

    private static void apart(List<Scale.Month> months, double percent) {
        for (var at = 1; at < months.size(); at++) {
            assertThat(months.get(at).x() - months.get(at - 1).x())
                    .as(months.toString())
                    .isGreaterThan(percent);
        }
    }
}
