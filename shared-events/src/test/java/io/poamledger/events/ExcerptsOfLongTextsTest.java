package io.poamledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptsOfLongTextsTest {

    @Test
    void a_text_that_is_short_enough_is_shown_as_it_is() {
        assertThat(Excerpt.of("", 3)).isEmpty();
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void a_longer_one_ends_with_an_ellipsis() {
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc…");
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(Excerpt.of("ab🔒d", 3)).isEqualTo("ab…");
        assertThat(Excerpt.of("ab🔒d", 4)).isEqualTo("ab🔒…");
    }

    @Test
    void an_excerpt_of_an_excerpt_is_the_same() {
        assertThat(Excerpt.of(Excerpt.of("ab🔒d", 3), 3)).isEqualTo("ab…");
        assertThat(Excerpt.of(Excerpt.of("abcd", 3), 3)).isEqualTo("abc…");
    }
}
