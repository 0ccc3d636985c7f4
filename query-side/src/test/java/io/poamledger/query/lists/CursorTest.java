package io.poamledger.query.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void comes_back_as_it_went_out() {
        var cursor = Cursor.of("2026-07-05", 7);
        assertThat(Cursor.parse("cursor", cursor.toString(), 2)).isEqualTo(cursor);
    }

    @Test
    void is_refused_as_it_was_written() {
        assertThatThrownBy(() -> Cursor.parse("cursor", "abc", 1).number(0))
                .isInstanceOfSatisfying(
                        BadParameter.class,
                        refused -> assertThat(refused.value()).isEqualTo("abc"));
    }
}
