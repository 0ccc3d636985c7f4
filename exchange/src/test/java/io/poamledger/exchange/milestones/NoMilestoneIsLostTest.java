package io.poamledger.exchange.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.SlashOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The grammar of milestones as a property: what is written is read back equal, and of what is read no date disappears. */
class NoMilestoneIsLostTest {

    @Property(tries = 3_000)
    void milestones_as_text_are_the_same_milestones(@ForAll("milestones") List<Milestone> milestones) {
        var text = MilestoneText.write(milestones);
        var reading = MilestoneText.read(text, SlashOrder.NOT_SAID);
        assertThat(reading.errors()).as(text).isEmpty();
        assertThat(reading.milestones()).as(text).isEqualTo(milestones);
        assertThat(MilestoneText.write(reading.milestones())).isEqualTo(text);
    }

    /** Whatever people write: either every date of it is one of a milestone's, or stands in its words, or it is an error. */
    @Property(tries = 6_000)
    void a_text_without_error_says_every_one_of_its_dates(@ForAll("texts") String text) {
        var reading = MilestoneText.read(text, SlashOrder.MONTH_FIRST);
        if (reading.errors().isEmpty()) {
            var written = MilestoneText.write(reading.milestones());
            DateText.in(text)
                    .forEach(date -> assertThat(written)
                            .as(text)
                            .containsAnyOf(
                                    date,
                                    DateText.read(date, SlashOrder.MONTH_FIRST).toString()));
            assertThat(MilestoneText.read(written, SlashOrder.NOT_SAID).milestones())
                    .as(text)
                    .isEqualTo(reading.milestones());
        }
    }

    @Provide
    Arbitrary<List<Milestone>> milestones() {
        var words = words().filter(text -> !text.isBlank() && text.strip().equals(text));
        var days = Arbitraries.integers()
                .between(0, 40_000)
                .map(n -> LocalDate.of(1990, 1, 1).plusDays(n));
        var descriptions = words.list().ofMinSize(1).ofMaxSize(3).map(lines -> String.join("\n", lines));
        return Combinators.combine(
                        words,
                        descriptions.optional(),
                        days.optional(0.9),
                        Arbitraries.of(MilestoneStatus.class),
                        days.optional(0.7))
                .as((title, description, due, status, done) -> new Milestone(
                        title, description, due, status, status == MilestoneStatus.COMPLETED ? done : Optional.empty()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(pieces().map(all -> String.join(" ", all)), pieces().map(all -> String.join("", all)));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                pieces().map(all -> String.join(" ", all).replace("\n", " ").strip()),
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("Äß“”–—\u00A0🔐x")
                        .ofMinLength(1)
                        .ofMaxLength(6));
    }

    /** Everything that the grammar gives a meaning to. */
    private static Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "Patch",
                        "the fleet",
                        "|",
                        "; ",
                        "2026-08-01",
                        "2026-08-01:",
                        "8/15/2026",
                        "10-Jul-2027",
                        "Jul 10, 2027",
                        "[done 2026-07-09]",
                        "[done]",
                        "(Completed)",
                        "- Done",
                        "completed 2026-07-09",
                        "due 2026-07-10",
                        "by",
                        "was",
                        "to",
                        "until",
                        "(due 2026-05-05; Delayed)",
                        "in progress",
                        "1. ",
                        "2. ",
                        "M1 ",
                        "M2 ",
                        "(1)",
                        ">",
                        "> ",
                        "\"",
                        "\"\"",
                        "undated:",
                        ":",
                        "-",
                        "–",
                        ",",
                        ".",
                        "[x]",
                        "[cancelled]",
                        "[planned]",
                        "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
