package io.poamledger.cmmc.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How often the advice is right, and how much of what a reviewer would say is said. A pair of entry and check counts once. The
 * figure that counts is of the half that was written and marked before there were checks.
 */
class AdviceOnSixtyMarkedEntriesTest {

    private record Figure(int right, int wrong, int missed, String errors) {

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }

    @Test
    void on_the_half_not_looked_at_precision_is_at_least_90_percent_and_recall_70() {
        var figure = measured("unseen.txt");
        assertThat(figure.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(figure.recall()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void on_the_half_they_were_written_by_it_is_no_worse() {
        var figure = measured("looked-at.txt");
        assertThat(figure.precision()).as(figure.errors()).isGreaterThanOrEqualTo(0.9);
        assertThat(figure.recall()).as(figure.errors()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void there_are_thirty_of_each_and_every_check_is_marked_somewhere() {
        var looked = MarkedEntry.read("looked-at.txt");
        var unseen = MarkedEntry.read("unseen.txt");
        assertThat(looked).hasSize(30);
        assertThat(unseen).hasSize(30);
        assertThat(List.of(looked, unseen).stream().flatMap(List::stream).flatMap(entry -> entry.marks().stream()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Check.INCOMPLETE)));
    }

    private static Figure measured(String file) {
        var right = 0;
        var wrong = 0;
        var missed = 0;
        var errors = new StringBuilder();
        for (var entry : MarkedEntry.read(file)) {
            var said = said(entry);
            right += (int) said.stream().filter(entry.marks()::contains).count();
            for (var check : Check.values()) {
                if (said.contains(check) && !entry.marks().contains(check)) {
                    wrong++;
                    errors.append("said ")
                            .append(check)
                            .append(" of\n")
                            .append(entry.written())
                            .append("\n\n");
                }
                if (!said.contains(check) && entry.marks().contains(check)) {
                    missed++;
                    errors.append("missed ")
                            .append(check)
                            .append(" of\n")
                            .append(entry.written())
                            .append("\n\n");
                }
            }
        }
        var figure = new Figure(right, wrong, missed, errors.toString());
        System.out.printf(
                "advice on %s: precision %.2f, recall %.2f (%d right, %d wrong, %d missed)%n",
                file, figure.precision(), figure.recall(), right, wrong, missed);
        return figure;
    }

    private static Set<Check> said(MarkedEntry entry) {
        return Lint.advice(entry.plan()).stream().map(Remark::check).collect(Collectors.toSet());
    }
}
