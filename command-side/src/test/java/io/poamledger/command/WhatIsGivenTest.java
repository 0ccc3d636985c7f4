package io.poamledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WhatIsGivenTest {

    @Test
    void is_stripped_of_outer_white_space() {
        assertThat(Given.line("title", "  TLS 1.0\n")).isEqualTo("TLS 1.0");
        assertThat(Given.words("reason", "\tlate\nvery late ")).isEqualTo("late\nvery late");
        assertThat(Given.optionalWords("note", Optional.of("  "))).isEmpty();
        assertThat(Given.lines("references", List.of(" ac-2", "", "ac-2 "))).containsExactly("ac-2");
    }

    @Test
    void may_be_left_out_where_it_may_be_absent() {
        assertThat(Given.maybeWords("note", null)).isEmpty();
        assertThat(Given.optional(null)).isEmpty();
        assertThat(Given.list("evidence", null)).isEmpty();
        assertThat(Given.lines("references", null)).isEmpty();
    }

    @Test
    void is_refused_by_the_name_of_its_field_where_it_is_missing_or_blank() {
        refuses("itemId", "", () -> Given.required("itemId", null));
        refuses("title", "", () -> Given.line("title", " "));
        refuses("reason", "", () -> Given.words("reason", null));
    }

    @Test
    void is_refused_with_its_value_where_it_is_too_long() {
        assertThat(Given.line("title", "x".repeat(Given.LINE))).hasSize(Given.LINE);
        refuses("title", "x".repeat(200) + "…", () -> Given.line("title", "x".repeat(Given.LINE + 1)));
        assertThat(Given.words("reason", "y".repeat(Given.TEXT))).hasSize(Given.TEXT);
        refuses("reason", "y".repeat(200) + "…", () -> Given.words("reason", "y".repeat(Given.TEXT + 1)));
        refuses("note", "z".repeat(200) + "…", () -> Given.maybeWords("note", "z".repeat(Given.TEXT + 1)));
    }

    @Test
    void is_refused_on_two_lines_where_one_is_asked_for() {
        refuses("title", "TLS 1.0\nand 1.1", () -> Given.line("title", "TLS 1.0\nand 1.1"));
    }

    @Test
    void is_refused_as_a_list_with_nothing_in_one_place() {
        var evidence = new ArrayList<String>();
        evidence.add("one");
        evidence.add(null);
        refuses("evidence", "[one, null]", () -> Given.list("evidence", evidence));
    }

    private static void refuses(String field, String value, ThrowingCallable given) {
        assertThatThrownBy(given).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo(field);
            assertThat(malformed.value()).isEqualTo(value);
            assertThat(malformed).hasMessageContaining("'" + field + "'");
        });
    }
}
