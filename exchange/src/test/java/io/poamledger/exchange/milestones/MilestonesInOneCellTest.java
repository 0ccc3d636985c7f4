package io.poamledger.exchange.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.values.SlashOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MilestonesInOneCellTest {

    private static final LocalDate JULY_9 = LocalDate.of(2026, 7, 9);
    private static final LocalDate JULY_10 = LocalDate.of(2026, 7, 10);
    private static final LocalDate AUGUST_1 = LocalDate.of(2026, 8, 1);

    private static final List<Milestone> PATCH_AND_SCAN =
            List.of(Milestone.planned("Patch the fleet", JULY_10), Milestone.planned("Scan again", AUGUST_1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-10: Patch the fleet\n2026-08-01: Scan again",
                "2026-07-10: Patch the fleet | 2026-08-01: Scan again",
                "2026-07-10: Patch the fleet; 2026-08-01: Scan again",
                "(1) 2026/07/10: Patch the fleet\n  (2) 2026-08-01 : Scan again",
                "M1 (2026-07-10): Patch the fleet | M2 (8/1/2026): Scan again",
                "M1 Patch the fleet (due 2026-07-10; Open) | M2 Scan again (due 2026-08-01)",
                "1. 7/10/2026 – Patch the fleet\n2. 8/1/2026 – Scan again",
                "- Patch the fleet by 2026-07-10\n- Scan again, 2026-08-01",
                "Milestone 1: Patch the fleet - 7/10/2026\n\nMilestone 2: Scan again - 8/1/2026",
                "[2026-07-10] Patch the fleet\n[2026-08-01] Scan again",
                "2026-07-10 Patch the fleet\n2026-08-01 Scan again",
            })
    void are_understood_in_the_ways_people_write_them(String cell) {
        var reading = MilestoneText.read(cell, SlashOrder.MONTH_FIRST);
        assertThat(reading.milestones()).isEqualTo(PATCH_AND_SCAN);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-10: Patch the fleet [done 2026-07-09]",
                "2026-07-10: Patch the fleet [completed: 7/9/2026]",
                "M1 Patch the fleet (due 2026-07-10; Done 2026-07-09)",
            })
    void say_when_they_were_done(String cell) {
        assertThat(MilestoneText.read(cell, SlashOrder.MONTH_FIRST).milestones())
                .containsExactly(milestone("Patch the fleet", "", MilestoneStatus.COMPLETED, Optional.of(JULY_9)));
    }

    @Test
    void done_without_a_day_is_noticed() {
        var reading = MilestoneText.read("M1 Patch the fleet (due 2026-07-10; Done)", SlashOrder.MONTH_FIRST);
        assertThat(reading.milestones())
                .containsExactly(milestone("Patch the fleet", "", MilestoneStatus.COMPLETED, Optional.empty()));
        assertThat(reading.notices()).singleElement().asString().contains("the day is not said");
    }

    @Test
    void may_have_a_description_of_several_lines() {
        var reading = MilestoneText.read(
                "2026-07-10: Patch the fleet\n> ring by ring,\n>\n> servers last\n"
                        + "2026-08-01: Scan again [cancelled]",
                SlashOrder.MONTH_FIRST);
        assertThat(reading.milestones().getFirst())
                .isEqualTo(milestone(
                        "Patch the fleet", "ring by ring,\n\nservers last", MilestoneStatus.PLANNED, Optional.empty()));
        assertThat(reading.milestones().getLast().status()).isEqualTo(MilestoneStatus.CANCELLED);
    }

    @Test
    void without_a_date_are_kept_and_told_how_to_write_one() {
        var reading = MilestoneText.read("2026-07-10: Patch the fleet\nTrain the staff", SlashOrder.MONTH_FIRST);
        assertThat(reading.milestones())
                .extracting(Milestone::title)
                .containsExactly("Patch the fleet", "Train the staff");
        assertThat(reading.errors())
                .containsExactly(
                        "The milestone 'Train the staff' has no date; write it as 2026-07-10: Train the staff");
    }

    @Test
    void with_an_impossible_date_are_told_so() {
        assertThat(MilestoneText.read("2026-02-30: Patch", SlashOrder.MONTH_FIRST)
                        .errors())
                .containsExactly("In the milestone '2026-02-30: Patch' the date 2026-02-30 cannot be read:"
                        + " There is no such day");
    }

    @Test
    void without_a_text_are_told_so() {
        assertThat(MilestoneText.read("2026-07-10:", SlashOrder.MONTH_FIRST).errors())
                .containsExactly("The milestone '2026-07-10:' has no text; write it as 2026-07-10: what will be done");
    }

    @Test
    void a_word_that_ends_like_by_keeps_its_end() {
        assertThat(MilestoneText.read("Set up the standby 2026-07-10", SlashOrder.MONTH_FIRST)
                        .milestones())
                .containsExactly(Milestone.planned("Set up the standby", JULY_10));
    }

    @Test
    void any_milestones_survive_being_written_and_read() {
        var random = new Random(3);
        for (var n = 0; n < 5_000; n++) {
            var milestones = new ArrayList<Milestone>();
            for (var i = random.nextInt(4); i >= 0; i--) {
                milestones.add(any(random));
            }
            var cell = MilestoneText.write(milestones);
            assertThat(MilestoneText.read(cell, SlashOrder.MONTH_FIRST).milestones())
                    .as(cell)
                    .isEqualTo(milestones);
            assertThat(MilestoneText.read(cell, SlashOrder.MONTH_FIRST).errors())
                    .as(cell)
                    .isEmpty();
        }
    }

    @Test
    void a_cell_as_long_as_a_cell_can_be_is_read_at_once() {
        var cell = "Patch ( , - ".repeat(2_700) + "2026-07-10";
        assertThat(MilestoneText.read(cell, SlashOrder.MONTH_FIRST).milestones())
                .hasSize(1);
    }

    private static Milestone any(Random random) {
        var status = MilestoneStatus.values()[random.nextInt(3)];
        var done = status == MilestoneStatus.COMPLETED && random.nextInt(4) > 0;
        var dated = random.nextInt(6) > 0;
        return new Milestone(
                words(random, " "),
                random.nextBoolean() ? Optional.empty() : Optional.of(words(random, "\n")),
                dated ? Optional.of(JULY_10.plusDays(random.nextInt(900))) : Optional.empty(),
                status,
                done ? Optional.of(JULY_9.plusDays(random.nextInt(900))) : Optional.empty());
    }

    /** Text made of everything the grammar gives a meaning to. */
    private static String words(Random random, String between) {
        var pieces = List.of(
                "Patch",
                "|",
                ";",
                "2026-08-01:",
                "2026-08-01",
                "[done 2026-07-09]",
                "[done]",
                "[planned]",
                ">",
                "M2",
                "(due 5/5/2026; Done)",
                ":",
                "-",
                "undated:",
                "[cancelled]",
                "‘smart’",
                "–",
                "\\n",
                "(1)",
                "1.",
                "by");
        var text = new StringBuilder("x".repeat(random.nextInt(2)));
        for (var n = random.nextInt(6); n >= 0; n--) {
            text.append(text.isEmpty() ? "" : between).append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static Milestone milestone(
            String title, String description, MilestoneStatus status, Optional<LocalDate> completedOn) {
        var text = Optional.of(description).filter(words -> !words.isEmpty());
        return new Milestone(title, text, Optional.of(JULY_10), status, completedOn);
    }
}
