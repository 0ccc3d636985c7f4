package io.poamledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsGivenTest {

    @Test
    void is_stripped_of_outer_white_space() {
        assertThat(Given.text("title", "  TLS 1.0\n")).isEqualTo("TLS 1.0");
        assertThat(Given.text("reason", "\tlate\nvery late ")).isEqualTo("late\nvery late");
        assertThat(Given.optionalText(Optional.of("  "))).isEmpty();
        assertThat(Given.texts("references", List.of(" ac-2", "", "ac-2 "))).containsExactly("ac-2");
    }

    @Test
    void may_be_left_out_where_it_may_be_absent() {
        assertThat(Given.maybeText(null)).isEmpty();
        assertThat(Given.optional(null)).isEmpty();
        assertThat(Given.list("evidence", null)).isEmpty();
        assertThat(Given.texts("references", null)).isEmpty();
    }

    @Test
    void is_refused_by_the_name_of_its_field_where_it_is_missing_or_blank() {
        refuses("itemId", "", () -> Given.required("itemId", null));
        refuses("title", "", () -> Given.text("title", " "));
        refuses("reason", "", () -> Given.text("reason", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF \u2060", "\u3164", "\u2800", "\u0301", "\u00AD\n", "\uFE0F"})
    void is_blank_where_nothing_can_be_seen(String invisible) {
        refuses("waiver", "", () -> Given.text("waiver", invisible));
        assertThat(Given.optionalText(Optional.of(invisible))).isEmpty();
        assertThat(Given.maybeText(invisible)).isEmpty();
        assertThat(Given.texts("references", List.of(invisible, "a"))).containsExactly("a");
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
