package io.poamledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.Between;
import io.poamledger.events.Bounds;
import io.poamledger.events.Entries;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class KeepingWithinBoundsTest {

    record Line(String title) {}

    record Text(@Words Optional<String> reason) {}

    record Dates(Optional<LocalDate> dueOn) {}

    record Count(@Between(least = 1, most = 12) int months) {}

    record PlainCount(Optional<Integer> hours) {}

    record Cost(BigDecimal cost) {}

    record Names(List<String> names) {}

    record Few(@Entries(most = 3) List<LocalDate> days) {}

    record Others(Map<String, String> others) {}

    record Whole(List<Text> parts) {}

    record Odd(Thread thread) {}

    @Test
    void takes_lines_and_words_up_to_their_lengths() {
        takes(new Line("x".repeat(Bounds.LINE)));
        refuses("title", new Line("x".repeat(Bounds.LINE + 1)));
        takes(new Text(Optional.of("y".repeat(Bounds.WORDS))));
        refuses("reason", new Text(Optional.of("y".repeat(Bounds.WORDS + 1))));
        takes(new Text(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', '\r', 0x2028})
    void takes_line_breaks_and_tabs_in_words_only(int character) {
        var text = "one" + Character.toString(character) + "two";
        takes(new Text(Optional.of(text)));
        refuses("title", new Line(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void takes_no_controls_no_half_characters_and_nothing_that_xml_cannot_say(int character) {
        var text = "one" + (char) character + "two";
        refuses("reason", new Text(Optional.of(text)));
        refuses("title", new Line(text));
    }

    @Test
    void takes_every_other_character() {
        takes(new Line("Büro №5, 株式会社, \uD83D\uDD12, \u0301, \u200F\u05D0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31", "2026-02-28"})
    void takes_the_days_of_three_centuries(String day) {
        takes(new Dates(Optional.of(LocalDate.parse(day))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "+292278994-08-18", "-999999999-01-01", "0000-01-01"})
    void takes_no_other_day(String day) {
        refuses("dueOn", new Dates(Optional.of(LocalDate.parse(day))));
    }

    @Test
    void takes_whole_numbers_of_the_range_that_is_said_or_usual() {
        takes(new Count(1));
        takes(new Count(12));
        refuses("months", new Count(0));
        refuses("months", new Count(13));
        takes(new PlainCount(Optional.of(0)));
        refuses("hours", new PlainCount(Optional.of(-1)));
        refuses("hours", new PlainCount(Optional.of(Bounds.NUMBER + 1)));
    }

    @Test
    void takes_amounts_in_whole_cents() {
        takes(new Cost(new BigDecimal("0")));
        takes(new Cost(new BigDecimal("1E12")));
        for (var amount : List.of("-0.01", "1000000000000.01", "0.001", "1E999999999", "1E-999999999")) {
            refuses("cost", new Cost(new BigDecimal(amount)));
        }
    }

    @Test
    void takes_so_many_entries_and_looks_at_each() {
        takes(new Names(Collections.nCopies(Bounds.ENTRIES, "a")));
        refuses("names", new Names(Collections.nCopies(Bounds.ENTRIES + 1, "a")));
        refuses("names", new Names(List.of("a", "b\nc")));
        refuses("days", new Few(Collections.nCopies(4, LocalDate.EPOCH)));
        refuses("days", new Few(List.of(LocalDate.MAX)));
        refuses("others", new Others(Map.of("plugin", "1\n2")));
        refuses("others", new Others(Map.of("plugin\u0000", "1")));
        refuses("parts.reason", new Whole(List.of(new Text(Optional.of("\u0000")))));
    }

    record Artifact(EvidenceId id) {}

    @Test
    void refuses_an_id_that_was_read_from_nothing() {
        refuses("id", JsonMapper.shared().readValue("{\"id\": \"\\u0000\"}", Artifact.class));
    }

    @Test
    void says_what_is_wrong_without_showing_what_cannot_be_shown() {
        assertThatThrownBy(() -> Bounded.check(new Line("a\u0000b\uD800")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.value()).isEqualTo("a\uFFFDb\uFFFD"))
                .hasMessage("'title' is one line of text, which has no character U+0000");
    }

    @Test
    void says_which_character_nobody_sees_and_where() {
        assertThatThrownBy(() -> Bounded.check(new Line("invoice\u202Efdp.exe")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.value()).isEqualTo("invoice[U+202E]fdp.exe"))
                .hasMessage("'title' has U+202E RIGHT-TO-LEFT OVERRIDE as character 8, after 'invoice'."
                        + " It is not seen, and makes a text look like another: leave it out");
        refuses("reason", new Text(Optional.of("one\u2066 two")));
        refuses("names", new Names(List.of("Ana Ruiz", "Ana\u200B Ruiz")));
        refuses("others", new Others(Map.of("Own\u2060er", "Ana")));
    }

    @Test
    void knows_every_kind_of_value_that_a_field_may_have() {
        assertThatThrownBy(() -> Bounded.check(new Odd(Thread.currentThread())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing says how far");
    }

    private static void takes(Record given) {
        assertThatCode(() -> Bounded.check(given)).doesNotThrowAnyException();
    }

    private static void refuses(String field, Record given) {
        assertThatThrownBy(() -> Bounded.check(given))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.field()).isEqualTo(field))
                .hasMessageContaining("'" + field + "'");
    }
}
